package org.clew;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.clew.dataimport.job.ImportCommand;
import org.clew.maintenance.MaintenanceCommands;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a user can set, call or run is in the README.
 */
class DocumentationTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.clew");

	@ParameterizedTest
	@MethodSource({ "settings", "endpoints", "queries" })
	void isInTheReadme(String name) throws IOException {
		assertThat(Files.readString(ROOT.resolve("README.md"))).contains("`" + name + "`");
	}

	@ParameterizedTest
	@MethodSource("commands")
	void isDescribedForWhoRunsClew(String command) throws IOException {
		assertThat(Files.readString(ROOT.resolve("docs/operating.md"))).contains("`" + command);
	}

	static List<String> commands() {
		return Stream.concat(Stream.of(ImportCommand.NAME), MaintenanceCommands.names().stream()).toList();
	}

	static List<String> settings() {
		List<String> settings = new ArrayList<>();
		for (JavaClass type : CLASSES) {
			Class<?> properties = type.reflect();
			ConfigurationProperties annotation = properties.getAnnotation(ConfigurationProperties.class);
			if (annotation != null) {
				Stream.of(properties.getRecordComponents())
					.map(component -> component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
					.map(name -> ConfigurationPropertyName.of(annotation.value()).append(name).toString())
					.forEach(settings::add);
			}
		}
		assertThat(settings).contains("clew.data-dir", "clew.limits.time");
		return settings;
	}

	static List<String> endpoints() {
		List<String> endpoints = new ArrayList<>();
		for (JavaClass type : CLASSES) {
			for (JavaMethod method : type.getMethods()) {
				RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.reflect(),
						RequestMapping.class);
				if (mapping != null) {
					for (RequestMethod verb : mapping.method()) {
						endpoints.add(verb + " " + mapping.path()[0].replace("/api/v1", ""));
					}
				}
			}
		}
		assertThat(endpoints).contains("GET /entities", "POST /subgraph");
		return endpoints;
	}

	static List<String> queries() throws IOException {
		try (Stream<Path> files = Files.list(ROOT.resolve("cypher/queries"))) {
			return files.map(file -> file.getFileName().toString().replace(".cypher", "")).sorted().toList();
		}
	}

}
