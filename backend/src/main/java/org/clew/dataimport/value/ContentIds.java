package org.clew.dataimport.value;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.clew.dataimport.fact.SourceFact;
import org.clew.entity.SearchName;
import org.jspecify.annotations.Nullable;

/**
 * Ids for what has none of its own, made from its content.
 */
public final class ContentIds {

	private static final String SOURCE = "source-";

	/** Punctuation that tells names apart, unlike commas and full stops. */
	private static final String SIGNS = "#%@*\\";

	/** The scheme and host of an address on the web. */
	private static final Pattern ADDRESS = Pattern.compile("(?:https?|ftp)://[^/?#@\\s]+", Pattern.CASE_INSENSITIVE);

	private ContentIds() {
	}

	/** The same for the same parts in the same order; a part may be absent. */
	public static String of(@Nullable String... parts) {
		StringBuilder content = new StringBuilder();
		for (String part : Arrays.asList(parts)) {
			if (part != null) {
				content.append(part.length()).append(':').append(part);
			}
			content.append('\n');
		}
		return uuid(content.toString());
	}

	private static String uuid(String content) {
		return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
	}

	/**
	 * Id of the source that an address names, whichever file names it and however: with
	 * or without a slash at its end, and in whatever case its scheme and host are.
	 */
	public static String ofAddress(String url) {
		return SOURCE + of(page(url));
	}

	/** Ids that earlier versions gave the source that an address names. */
	public static List<String> formerIdsOfAddress(String url) {
		String page = page(url);
		return Stream.of(page, page + "/")
			.flatMap(each -> Stream.of(SOURCE + of(each), "ftm-page-" + uuid(each)))
			.filter(id -> !id.equals(SOURCE + of(page)))
			.toList();
	}

	/**
	 * The source that a text names, of which nothing else is known: a page on the web, or
	 * whatever has the text as its title.
	 */
	public static SourceFact source(String text) {
		String named = normalized(text.strip());
		boolean isAddress = isAddress(named);
		return new SourceFact(isAddress ? ofAddress(named) : SOURCE + of(named), named, null, null,
				isAddress ? named : null, null, null);
	}

	/** Whether a text is an address that a source may have. */
	public static boolean isAddress(String url) {
		return ADDRESS.matcher(url).lookingAt();
	}

	/** An address as all ways to write it have it. */
	private static String page(String url) {
		String page = normalized(url);
		return (page.endsWith("/") && isAddress(page)) ? page.replaceFirst("/+$", "") : page;
	}

	/** Scheme and host of an address are the same in either case; the rest is not. */
	private static String normalized(String url) {
		Matcher address = ADDRESS.matcher(url);
		return address.lookingAt() ? address.group().toLowerCase(Locale.ROOT) + url.substring(address.end()) : url;
	}

	/**
	 * The Latin letters and digits of a text in lower case, without diacritics, its words
	 * joined by hyphens. Punctuation and case do not count. Whatever else is lost on the
	 * way, letters of other scripts and signs as in C++, comes back as eight characters
	 * at the end that are the same for the same text, so that names that only look alike
	 * in Latin letters stay apart. Made from its content where it has neither letter nor
	 * digit.
	 */
	public static String slug(String text) {
		String slug = isAscii(text) ? asciiSlug(text) : String.join("-", SearchName.words(text));
		if (slug.isEmpty()) {
			return of(text);
		}
		String lost = lost(text);
		return lost.isEmpty() ? slug : "%s-%s".formatted(slug, of(lost).substring(0, 8));
	}

	/**
	 * The text as it is told from others where its slug does not tell it; empty where the
	 * slug does.
	 */
	private static String lost(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		StringBuilder kept = new StringBuilder(composed.length());
		boolean lost = false;
		boolean gap = false;
		for (int i = 0; i < composed.length(); i += Character.charCount(composed.codePointAt(i))) {
			int character = composed.codePointAt(i);
			if (isGap(character)) {
				gap = true;
				continue;
			}
			if (gap && !kept.isEmpty()) {
				kept.append(' ');
			}
			gap = false;
			kept.appendCodePoint(character);
			lost |= !isInSlug(character);
		}
		return lost ? kept.toString().toLowerCase(Locale.ROOT) : "";
	}

	/** Whether a character parts words and no more. */
	private static boolean isGap(int character) {
		return switch (Character.getType(character)) {
			case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
					Character.FORMAT, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
					Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
					Character.CONNECTOR_PUNCTUATION ->
				true;
			case Character.OTHER_PUNCTUATION -> SIGNS.indexOf(character) < 0;
			// Apostrophes of all kinds: O`Brien, Qurʼan.
			case Character.MODIFIER_LETTER -> Character.UnicodeScript.of(character) == Character.UnicodeScript.COMMON;
			default -> character == '`' || character == '\u00B4' || character == '|';
		};
	}

	private static boolean isInSlug(int character) {
		return (character < 128) ? Character.isLetterOrDigit(character)
				: switch (Character.UnicodeScript.of(character)) {
					case LATIN -> Character.isLetter(character);
					// Diacritics that no letter was composed with.
					case INHERITED -> true;
					default -> false;
				};
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch(character -> character < 128);
	}

	private static String asciiSlug(String text) {
		StringBuilder slug = new StringBuilder(text.length());
		boolean gap = false;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character >= 'A' && character <= 'Z') {
				character = (char) (character + 'a' - 'A');
			}
			if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) {
				if (gap && !slug.isEmpty()) {
					slug.append('-');
				}
				gap = false;
				slug.append(character);
			}
			else {
				gap = true;
			}
		}
		return slug.toString();
	}

}
