package org.clew.dataimport.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoredFileTests {

	private static final long GIGABYTE = 1L << 30;

	@TempDir
	private Path directory;

	@Test
	void givesAPlainFileAsItIs() throws IOException {
		Path path = Files.writeString(this.directory.resolve("f"), "one\ntwo");

		List<StoredFile> files = StoredFile.of("people.jsonl", path, GIGABYTE);

		assertThat(files).singleElement().satisfies(file -> {
			assertThat(file.name()).isEqualTo("people.jsonl");
			assertThat(text(file)).isEqualTo("one\ntwo");
			assertThat(file.packedBytes()).isEqualTo(7);
			assertThat(text(file)).as("read again").isEqualTo("one\ntwo");
		});
	}

	@Test
	void expandsGzipByContentNotByName() throws IOException {
		Path path = gzip("one", 1);
		assertThat(StoredFile.of("people.jsonl.gz", path, GIGABYTE)).singleElement().satisfies(file -> {
			assertThat(file.name()).isEqualTo("people.jsonl");
			assertThat(text(file)).isEqualTo("one");
		});
		assertThat(text(StoredFile.of("people.jsonl", path, GIGABYTE).getFirst())).isEqualTo("one");
	}

	@Test
	void expandsEveryFileOfAnArchive() throws IOException {
		Path path = zip("data/a.json", "data/b.json");

		List<StoredFile> files = StoredFile.of("all.zip", path, GIGABYTE);

		assertThat(files).extracting(StoredFile::name).containsExactly("a.json", "b.json");
		assertThat(text(files.get(1))).isEqualTo("data/b.json");
	}

	@Test
	void refusesASpreadsheetWithAWordAboutWhatToDo() throws IOException {
		for (Path path : List.of(zip("[Content_Types].xml", "xl/workbook.xml"), zip("mimetype", "content.xml"))) {
			assertThatThrownBy(() -> StoredFile.of("people.xlsx", path, GIGABYTE)).isInstanceOf(InputRefused.class)
				.hasMessage(
						"people.xlsx is a file of an office program (xlsx, ods, docx); save its sheet as CSV (UTF-8) "
								+ "and import that");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "../outside", "a/../../outside", "/etc/passwd", "..\\outside", "C:evil" })
	void refusesAnArchiveWithNamesThatLeadOutOfIt(String name) throws IOException {
		Path path = zip("good.json", name);
		assertThatThrownBy(() -> StoredFile.of("all.zip", path, GIGABYTE)).isInstanceOf(InputRefused.class)
			.hasMessageContaining("leads out of it: " + name);
	}

	@Test
	void refusesWhatIsLargerThanItMayBe() throws IOException {
		StoredFile file = StoredFile.of("f.gz", gzip("x".repeat(1000), 11), 10_000).getFirst();
		assertThatThrownBy(() -> text(file)).isInstanceOf(InputRefused.class)
			.hasMessageContaining("clew.imports.max-size");
	}

	@Test
	void refusesAGzipBomb() throws IOException {
		StoredFile file = StoredFile.of("f.gz", gzip("\0".repeat(1 << 20), 300), GIGABYTE).getFirst();
		assertThatThrownBy(() -> file.open().transferTo(OutputStream.nullOutputStream()))
			.isInstanceOf(InputRefused.class)
			.hasMessageContaining("200 times its size");
	}

	@Test
	void refusesWhatOnlyLooksLikeAnArchive() throws IOException {
		Path path = Files.writeString(this.directory.resolve("f"), "PK is how this text begins");
		assertThatThrownBy(() -> StoredFile.of("all.zip", path, GIGABYTE)).isInstanceOf(InputRefused.class)
			.hasMessageContaining("all.zip is not a zip archive");
	}

	private Path gzip(String text, int times) throws IOException {
		Path path = this.directory.resolve("gzip");
		try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(path))) {
			for (int i = 0; i < times; i++) {
				stream.write(text.getBytes(StandardCharsets.UTF_8));
			}
		}
		return path;
	}

	/** Each holds its own name. */
	private Path zip(String... names) throws IOException {
		Path path = this.directory.resolve("zip");
		try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(path))) {
			for (String name : names) {
				stream.putNextEntry(new ZipEntry(name));
				stream.write(name.getBytes(StandardCharsets.UTF_8));
				stream.closeEntry();
			}
		}
		return path;
	}

	private static String text(StoredFile file) throws IOException {
		try (InputStream stream = file.open()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
