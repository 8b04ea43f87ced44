package org.clew.dataimport.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

		List<StoredFile> files = files("people.jsonl", path, GIGABYTE);

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
		assertThat(files("people.jsonl.gz", path, GIGABYTE)).singleElement().satisfies(file -> {
			assertThat(file.name()).isEqualTo("people.jsonl");
			assertThat(text(file)).isEqualTo("one");
		});
		assertThat(text(files("people.jsonl", path, GIGABYTE).getFirst())).isEqualTo("one");
	}

	@Test
	void expandsEveryFileOfAnArchive() throws IOException {
		Path path = zip("data/a.json", "data/b.json");

		List<StoredFile> files = files("all.zip", path, GIGABYTE);

		assertThat(files).extracting(StoredFile::name).containsExactly("a.json", "b.json");
		assertThat(text(files.get(1))).isEqualTo("data/b.json");
	}

	@Test
	void passesOverWhatSystemsPutIntoArchivesAndWhatIsNoData() throws IOException {
		Path path = zip("data/people.json", "__MACOSX/data/._people.json", "data/.DS_Store", "data/README.txt",
				"licence.md", "data/codebook.pdf", "data/notes.txt");

		StoredFiles files = StoredFiles.of("all.zip", path, GIGABYTE);

		assertThat(files.files()).extracting(StoredFile::name).containsExactly("people.json", "notes.txt");
		assertThat(files.remarks()).containsExactly(
				"all.zip: hidden files of a system are passed over: __MACOSX/data/._people.json, data/.DS_Store",
				"all.zip: files of a kind that is not read are passed over: data/README.txt, licence.md, data/codebook.pdf");
	}

	@Test
	void refusesAnArchiveWithoutData() throws IOException {
		Path path = zip("README.md", ".DS_Store");
		assertThatThrownBy(() -> files("all.zip", path, GIGABYTE)).isInstanceOf(InputRefused.class)
			.hasMessage("all.zip holds no file that can be read; it holds README.md");
	}

	@Test
	void saysOfAWorkbookWhatToDo() throws IOException {
		Path path = zip("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
		assertThatThrownBy(() -> files("owners.xlsx", path, GIGABYTE)).isInstanceOf(InputRefused.class)
			.hasMessage("owners.xlsx is a workbook of a spreadsheet program: save each sheet as CSV, and give that "
					+ "with a mapping");
	}

	@Test
	void expandsGzipWithinAnArchive() throws IOException {
		Path path = this.directory.resolve("zip");
		try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(path))) {
			stream.putNextEntry(new ZipEntry("more.jsonl.gz"));
			stream.write(Files.readAllBytes(gzip("one", 2)));
			stream.closeEntry();
		}

		assertThat(files("all.zip", path, GIGABYTE)).singleElement().satisfies(file -> {
			assertThat(file.name()).isEqualTo("more.jsonl");
			assertThat(text(file)).isEqualTo("oneone");
		});
	}

	@Test
	void namesTheFileThatIsCutOff() throws IOException {
		byte[] whole = Files.readAllBytes(gzip("a text that is not very short", 1000));
		for (int length : new int[] { 5, whole.length / 2, whole.length - 1 }) {
			Path path = Files.write(this.directory.resolve("cut"), Arrays.copyOf(whole, length));
			StoredFile file = files("people.jsonl.gz", path, GIGABYTE).getFirst();
			assertThatThrownBy(() -> text(file)).isInstanceOf(InputRefused.class)
				.hasMessage("people.jsonl.gz cannot be expanded: it is cut off or damaged");
		}
		byte[] zip = Files.readAllBytes(zip("a.json", "b.json"));
		Path path = Files.write(this.directory.resolve("cut"), Arrays.copyOf(zip, zip.length / 2));
		assertThatThrownBy(() -> files("all.zip", path, GIGABYTE)).isInstanceOf(InputRefused.class)
			.hasMessage("all.zip is not a zip archive that can be read, or is cut off");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../outside", "a/../../outside", "/etc/passwd", "..\\outside", "C:evil" })
	void refusesAnArchiveWithNamesThatLeadOutOfIt(String name) throws IOException {
		Path path = zip("good.json", name);
		assertThatThrownBy(() -> files("all.zip", path, GIGABYTE)).isInstanceOf(InputRefused.class)
			.hasMessageContaining("leads out of it: " + name);
	}

	@Test
	void refusesWhatIsLargerThanItMayBe() throws IOException {
		StoredFile file = files("f.gz", gzip("x".repeat(1000), 11), 10_000).getFirst();
		assertThatThrownBy(() -> text(file)).isInstanceOf(InputRefused.class)
			.hasMessageContaining("clew.imports.max-size");
	}

	@Test
	void refusesAGzipBomb() throws IOException {
		StoredFile file = files("f.gz", gzip("\0".repeat(1 << 20), 300), GIGABYTE).getFirst();
		assertThatThrownBy(() -> file.open().transferTo(OutputStream.nullOutputStream()))
			.isInstanceOf(InputRefused.class)
			.hasMessageContaining("200 times its size");
	}

	@Test
	void refusesWhatOnlyLooksLikeAnArchive() throws IOException {
		Path path = Files.writeString(this.directory.resolve("f"), "PK is how this text begins");
		assertThatThrownBy(() -> files("all.zip", path, GIGABYTE)).isInstanceOf(InputRefused.class)
			.hasMessageContaining("all.zip is not a zip archive");
	}

	/**
	 * What such a list says is never loaded: the files of these lists are not there.
	 */
	@Test
	void refusesAnArchiveWithALongListOfFilesBeforeItIsLoaded() throws IOException {
		for (byte[] end : List.of(end(1, 11_000_000), zip64End(1, 1L << 31, 76), zip64End(1, -1, 76))) {
			Path path = withList(end);
			assertThatThrownBy(() -> files("all.xlsx", path, GIGABYTE)).isInstanceOf(InputRefused.class)
				.hasMessage("all.xlsx has a list of its files that is larger than 10000 kilobytes");
		}
		for (byte[] end : List.of(end(10_001, 500_000), zip64End(1L << 40, 500_000, 76))) {
			Path path = withList(end);
			assertThatThrownBy(() -> files("all.zip", path, GIGABYTE)).isInstanceOf(InputRefused.class)
				.hasMessage("all.zip holds more than 10000 files");
		}
	}

	@Test
	void looksAtTheListOfAnArchiveThatEndsWithAComment() throws IOException {
		byte[] end = end(1, 11_000_000);
		end[20] = 50;
		Path path = withList(Arrays.copyOf(end, end.length + 50));
		assertThatThrownBy(() -> files("all.zip", path, GIGABYTE)).isInstanceOf(InputRefused.class)
			.hasMessageContaining("list of its files");
	}

	@Test
	void takesAnArchiveWithAnArchiveOfManyFilesAtItsEnd() throws IOException {
		Path path = this.directory.resolve("zip");
		try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(path))) {
			stream.setLevel(0);
			stream.putNextEntry(new ZipEntry("a.json"));
			stream.closeEntry();
			stream.putNextEntry(new ZipEntry("inner.zip"));
			stream.write(end(20_000, 20_000_000));
			stream.closeEntry();
		}
		assertThat(files("all.zip", path, GIGABYTE)).extracting(StoredFile::name).containsExactly("a.json");
	}

	@Test
	void countsTheFilesOfAnArchiveWhoseEndTellsFewer() throws IOException {
		Path path = this.directory.resolve("zip");
		try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(path))) {
			for (int i = 0; i < 10_001; i++) {
				stream.putNextEntry(new ZipEntry(i + ".json"));
			}
		}
		byte[] zip = Files.readAllBytes(path);
		little(zip, zip.length - 12, 2);
		little(zip, zip.length - 14, 2);
		Files.write(path, zip);
		assertThatThrownBy(() -> files("all.zip", path, GIGABYTE)).isInstanceOf(InputRefused.class);
	}

	/** A file with one list that is as long as a test can bear, and nothing in it. */
	private Path withList(byte[] end) throws IOException {
		byte[] file = Arrays.copyOf(new byte[] { 'P', 'K', 1, 2 }, 76 + end.length);
		System.arraycopy(end, 0, file, 76, end.length);
		return Files.write(this.directory.resolve("list"), file);
	}

	private static byte[] end(int entries, long bytes) {
		return ByteBuffer.allocate(22)
			.order(ByteOrder.LITTLE_ENDIAN)
			.putInt(0x06054b50)
			.putInt(0)
			.putShort((short) entries)
			.putShort((short) entries)
			.putInt((int) bytes)
			.putInt(0)
			.array();
	}

	/** As archives end that have more than 65,535 files or 4 gigabytes. */
	private static byte[] zip64End(long entries, long bytes, long at) {
		return ByteBuffer.allocate(56 + 20 + 22)
			.order(ByteOrder.LITTLE_ENDIAN)
			.putInt(0x06064b50)
			.putLong(44)
			.putInt(0)
			.putLong(0)
			.putLong(entries)
			.putLong(entries)
			.putLong(bytes)
			.putLong(0)
			.putInt(0x07064b50)
			.putInt(0)
			.putLong(at)
			.putInt(1)
			.put(end(0xFFFF, 0xFFFFFFFFL))
			.array();
	}

	private static void little(byte[] bytes, int at, int value) {
		bytes[at] = (byte) value;
		bytes[at + 1] = 0;
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

	private static List<StoredFile> files(String name, Path path, long limit) throws IOException {
		return StoredFiles.of(name, path, limit).files();
	}

	private static String text(StoredFile file) throws IOException {
		try (InputStream stream = file.open()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
