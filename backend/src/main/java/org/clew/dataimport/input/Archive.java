package org.clew.dataimport.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a zip archive: those that may hold data, and those that are passed over.
 */
final class Archive {

	private static final int MOST_ENTRIES = 10_000;

	/** Of the list of its files, which is loaded whole: a kilobyte each. */
	private static final long MOST_DIRECTORY = MOST_ENTRIES * 1024L;

	private static final int SHOWN = 10;

	/** Of the name of a file in it. */
	private static final int SHOWN_LENGTH = 200;

	/** What systems put into archives beside the files that one chose. */
	private static final Pattern HIDDEN = Pattern
		.compile("(?:.*/)?(?:\\..*|__MACOSX|Thumbs\\.db|desktop\\.ini)(?:/.*)?", Pattern.CASE_INSENSITIVE);

	private static final Pattern DESCRIPTION = Pattern
		.compile("(?:readme|licen[cs]e|copying|notice|changelog|authors)(?:\\.(?:txt|md|rst))?");

	/** Endings of names of files that no format is for. */
	private static final Set<String> NO_DATA = Set.of("md", "rst", "pdf", "doc", "docx", "odt", "rtf", "html", "htm",
			"xls", "xlsx", "ods", "png", "jpg", "jpeg", "gif", "svg", "css", "js", "yml", "yaml", "xml", "xsd",
			"graphml", "gexf", "zip", "7z", "rar", "tar", "tgz", "sqlite", "db", "parquet", "sha256", "md5");

	private final String name;

	private final List<String> entries = new ArrayList<>();

	private final List<String> hidden = new ArrayList<>();

	private final List<String> others = new ArrayList<>();

	private Archive(String name) {
		this.name = name;
	}

	/**
	 * Looks into an archive.
	 * @throws InputRefused if it cannot be read, holds names that lead out of it, or no
	 * file that may hold data
	 */
	static Archive of(String name, Path path) throws IOException {
		Archive archive = new Archive(name);
		archive.check(ZipDirectory.of(path));
		try (ZipFile zip = new ZipFile(path.toFile())) {
			archive.sort(zip);
		}
		catch (ZipException ex) {
			throw new InputRefused("%s is not a zip archive that can be read, or is cut off".formatted(name));
		}
		if (archive.entries.isEmpty()) {
			throw new InputRefused("%s holds no file that can be read%s".formatted(name,
					archive.others.isEmpty() ? "" : "; it holds " + shown(archive.others)));
		}
		return archive;
	}

	/** Names of the files that may hold data, with their folders. */
	List<String> entries() {
		return this.entries;
	}

	/** What is passed over, a sentence each. */
	List<String> remarks() {
		List<String> remarks = new ArrayList<>();
		if (!this.hidden.isEmpty()) {
			remarks.add("%s: hidden files of a system are passed over: %s".formatted(this.name, shown(this.hidden)));
		}
		if (!this.others.isEmpty()) {
			remarks.add("%s: files of a kind that is not read are passed over: %s".formatted(this.name,
					shown(this.others)));
		}
		return remarks;
	}

	/** Before the list of its files is loaded. */
	private void check(ZipDirectory directory) {
		if (directory.entries() > MOST_ENTRIES) {
			throw tooMany();
		}
		if (directory.bytes() > MOST_DIRECTORY) {
			throw new InputRefused("%s has a list of its files that is larger than %d kilobytes".formatted(this.name,
					MOST_DIRECTORY / 1024));
		}
	}

	private InputRefused tooMany() {
		return new InputRefused("%s holds more than %d files".formatted(this.name, MOST_ENTRIES));
	}

	/** The list may hold more files than the end of the archive says. */
	private void sort(ZipFile zip) {
		if (zip.size() > MOST_ENTRIES) {
			throw tooMany();
		}
		if (zip.getEntry("[Content_Types].xml") != null) {
			throw new InputRefused(FileKind.office(this.name, zip.getEntry("xl/workbook.xml") != null));
		}
		ZipEntry document = zip.getEntry("mimetype");
		if (document != null && zip.getEntry("content.xml") != null) {
			throw new InputRefused(FileKind.office(this.name, this.name.toLowerCase(Locale.ROOT).endsWith(".ods")));
		}
		Enumeration<? extends ZipEntry> all = zip.entries();
		while (all.hasMoreElements()) {
			ZipEntry entry = all.nextElement();
			if (leadsOut(entry.getName())) {
				throw new InputRefused(
						"%s holds a file whose name leads out of it: %s".formatted(this.name, cut(entry.getName())));
			}
			if (!entry.isDirectory()) {
				placeOf(entry.getName()).add(entry.getName());
			}
		}
	}

	private List<String> placeOf(String entry) {
		if (HIDDEN.matcher(entry).matches()) {
			return this.hidden;
		}
		String file = entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
		String ending = file.substring(file.lastIndexOf('.') + 1);
		return (NO_DATA.contains(ending) || DESCRIPTION.matcher(file).matches()) ? this.others : this.entries;
	}

	private static boolean leadsOut(String entry) {
		return entry.startsWith("/") || entry.contains("\\") || entry.contains(":")
				|| List.of(entry.split("/", -1)).contains("..");
	}

	private static String shown(List<String> names) {
		String shown = names.stream().limit(SHOWN).map(Archive::cut).collect(Collectors.joining(", "));
		return (names.size() > SHOWN) ? "%s and %d more".formatted(shown, names.size() - SHOWN) : shown;
	}

	private static String cut(String name) {
		return (name.length() > SHOWN_LENGTH) ? name.substring(0, SHOWN_LENGTH) + "…" : name;
	}

}
