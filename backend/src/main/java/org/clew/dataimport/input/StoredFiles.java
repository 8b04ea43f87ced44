package org.clew.dataimport.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a file on disk holds: itself, or the files of an archive.
 *
 * @param files that are to be read
 * @param remarks what is passed over, a sentence each
 */
public record StoredFiles(List<StoredFile> files, List<String> remarks) {

	/**
	 * Looks into a file.
	 * @param name as its owner calls it
	 * @param limit of bytes that each may expand to
	 * @throws InputRefused if it is an archive that cannot be read, or with names that
	 * lead out of it
	 */
	public static StoredFiles of(String name, Path path, long limit) throws IOException {
		byte[] first = new byte[4];
		try (InputStream stream = Files.newInputStream(path)) {
			stream.readNBytes(first, 0, first.length);
		}
		if (first[0] != 'P' || first[1] != 'K') {
			return new StoredFiles(List.of(StoredFile.plain(name, path, limit)), List.of());
		}
		Archive archive = Archive.of(name, path);
		return new StoredFiles(archive.entries().stream().map(entry -> StoredFile.entry(entry, path, limit)).toList(),
				archive.remarks());
	}

}
