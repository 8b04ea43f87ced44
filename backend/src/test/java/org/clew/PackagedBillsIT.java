package org.clew;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bills of materials in the two jars, against what is in them.
 */
class PackagedBillsIT {

	private static final String BILL = "META-INF/sbom/application.cdx.json";

	private static final Pattern PACKAGE = Pattern.compile("pkg:maven/([^/]+)/([^@]+)@([^?]+)\\?(.*)");

	/** Names that NOTICE gives to licences, by those of SPDX. */
	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("Apache-2.0", "Apache License 2.0"),
			Map.entry("MIT", "MIT License"), Map.entry("MIT-0", "MIT No Attribution"),
			Map.entry("BSD-2-Clause", "BSD 2-Clause License"), Map.entry("BSD-3-Clause", "BSD 3-Clause License"),
			Map.entry("EPL-2.0", "Eclipse Public License 2.0"), Map.entry("EPL-1.0", "Eclipse Public License"),
			Map.entry("CDDL-1.1", "Common Development and Distribution License 1.1"), Map.entry("CC0-1.0", "CC0 1.0"),
			Map.entry("Unicode-3.0", "Unicode License 3.0"), Map.entry("MPL-2.0", "Mozilla Public License 2.0"),
			Map.entry("ISC", "ISC License"), Map.entry("GPL-3.0-or-later", "GNU General Public License 3.0 or later"));

	@Test
	void nameEachLibraryOfTheJarWithoutTheEngine() throws IOException {
		try (ZipFile jar = new ZipFile(jar("clew-remote.jar"))) {
			Set<String> libraries = jar.stream()
				.map(ZipEntry::getName)
				.filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
				.map(name -> name.substring("BOOT-INF/lib/".length()))
				// Boot's own, by which it finds the others.
				.filter(name -> !name.startsWith("spring-boot-jarmode-tools"))
				.collect(Collectors.toCollection(TreeSet::new));
			Set<String> named = files("clew-remote.jar");
			// They are empty, and Boot leaves them out.
			named.removeIf(name -> name.startsWith("spring-boot-starter"));
			assertThat(named).isEqualTo(libraries);
		}
	}

	@Test
	void nameEachLibraryOfTheJarWithTheEngine() throws IOException {
		Set<String> named = files("clew.jar");
		assertThat(named).containsAll(files("clew-remote.jar"));
		Set<String> packed;
		try (ZipFile jar = new ZipFile(jar("clew.jar"))) {
			packed = jar.stream().map(ZipEntry::getName).collect(Collectors.toSet());
		}
		Map<String, Boolean> isPacked = new TreeMap<>();
		for (String library : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
			if (library.endsWith(".jar")) {
				firstClass(library).ifPresent(name -> isPacked.put(new File(library).getName(), packed.contains(name)));
			}
		}
		assertThat(isPacked).hasSizeGreaterThan(250);
		isPacked.forEach((library, is) -> assertThat(named.contains(library)).as(library).isEqualTo(is));
	}

	private static Optional<String> firstClass(String library) {
		try (ZipFile jar = new ZipFile(library)) {
			return jar.stream()
				.map(ZipEntry::getName)
				.filter(name -> name.endsWith(".class") && !name.endsWith("-info.class")
						&& !name.startsWith("META-INF"))
				.findFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "clew.jar", "clew-remote.jar" })
	void nameLicencesThatTheNoticeNames(String jar) throws IOException {
		String notice = notice(jar);
		bill(jar).get("components").forEach(part -> {
			List<String> licences = licences(part);
			if (!part.get("group").asString().equals("org.clew")) {
				assertThat(licences).as(part.get("bom-ref").asString())
					.anyMatch(licence -> notice.contains(NAMES.getOrDefault(licence, licence)));
			}
		});
	}

	@Test
	void nameNothingThatHasToBeTakenUnderTheGplInTheJarWithoutTheEngine() throws IOException {
		bill("clew-remote.jar").get("components").forEach(part -> {
			List<String> licences = licences(part);
			boolean onlyGpl = !licences.isEmpty()
					&& licences.stream().allMatch(licence -> licence.matches("(?i).*(GPL|General Public).*"));
			assertThat(onlyGpl).as(part.get("bom-ref").asString()).isFalse();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "clew.jar", "clew-remote.jar" })
	void areTheSameForTheSameParts(String jar) throws IOException {
		JsonNode bill = bill(jar);
		assertThat(bill.get("bomFormat").asString()).isEqualTo("CycloneDX");
		assertThat(bill.has("serialNumber")).isFalse();
		assertThat(bill.get("metadata").has("timestamp")).isFalse();
	}

	private static List<String> licences(JsonNode part) {
		return part.path("licenses")
			.valueStream()
			.map(each -> each.has("license") ? each.get("license") : each)
			.map(each -> each.has("id") ? each.get("id")
					: each.has("name") ? each.get("name") : each.path("expression"))
			.map(JsonNode::asString)
			.toList();
	}

	/** The names of the files of all parts. */
	private static Set<String> files(String jar) throws IOException {
		return bill(jar).get("components")
			.valueStream()
			.map(part -> URLDecoder.decode(part.get("purl").asString(), StandardCharsets.UTF_8))
			.map(PackagedBillsIT::file)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String file(String purl) {
		Matcher parts = PACKAGE.matcher(purl);
		assertThat(parts.matches()).as(purl).isTrue();
		Matcher classifier = Pattern.compile("classifier=([^&]+)").matcher(parts.group(4));
		return parts.group(2) + "-" + parts.group(3) + (classifier.find() ? "-" + classifier.group(1) : "") + ".jar";
	}

	private static JsonNode bill(String jar) throws IOException {
		return JsonMapper.builder().build().readTree(content(jar, BILL));
	}

	private static String notice(String jar) throws IOException {
		return content(jar, "META-INF/NOTICE");
	}

	private static String content(String jar, String name) throws IOException {
		try (ZipFile file = new ZipFile(jar(jar))) {
			ZipEntry entry = file.getEntry(name);
			assertThat(entry).as(jar + ": " + name).isNotNull();
			return new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static File jar(String name) {
		return Path.of("target", name).toFile();
	}

}
