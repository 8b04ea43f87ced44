package org.clew.dataimport.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

import org.clew.dataimport.fact.SourceFact;
import org.clew.entity.SearchName;
import org.jspecify.annotations.Nullable;

/**
 * Ids for what has none of its own, made from its content.
 */
public final class ContentIds {

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
		return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8)).toString();
	}

	/** Id of the source that an address names, whichever file names it. */
	public static String ofAddress(String url) {
		return "source-" + of(url);
	}

	/** A page on the web of which nothing is known but its address. */
	public static SourceFact page(String url) {
		return new SourceFact(ofAddress(url), url, null, null, url, null, null);
	}

	/** Whether a text is an address that a source may have. */
	public static boolean isAddress(String url) {
		return url.startsWith("https://") || url.startsWith("http://") || url.startsWith("ftp://");
	}

	/**
	 * The Latin letters and digits of a text in lower case, its words joined by hyphens;
	 * made from its content where it has neither.
	 */
	public static String slug(String text) {
		String slug = isAscii(text) ? asciiSlug(text) : String.join("-", SearchName.words(text));
		return slug.isEmpty() ? of(text) : slug;
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
