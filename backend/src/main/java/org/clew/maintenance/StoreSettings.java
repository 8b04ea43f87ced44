package org.clew.maintenance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.clew.database.ClewProperties;
import org.clew.dataimport.job.ImportSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * Where the store is that a command is about, by the same settings that Clew is started
 * with.
 *
 * @param directory of the embedded database
 * @param imports directory of uploads and lists of rejects
 * @param pageCache memory of the embedded database for its files
 * @param server address of the server that is used instead, if one is
 * @param given the settings as they were typed
 */
record StoreSettings(Path directory, Path imports, DataSize pageCache, @Nullable String server, List<String> given) {

	private static final String DIRECTORY = "--clew.data-dir=";

	private static final String IMPORTS = "--clew.imports.directory=";

	@EnableConfigurationProperties({ ClewProperties.class, ImportSettings.class })
	private static final class Read {

	}

	/** Reads them from where Clew reads its own, and opens nothing. */
	static StoreSettings read(List<String> given) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Read.class)
			.web(WebApplicationType.NONE)
			.run(given.toArray(String[]::new))) {
			ClewProperties properties = context.getBean(ClewProperties.class);
			return new StoreSettings(absolute(properties.dataDir()),
					absolute(context.getBean(ImportSettings.class).directory()), properties.pageCache(),
					context.getEnvironment().getProperty("spring.neo4j.uri"), given);
		}
	}

	/** Whether this build has the embedded engine. */
	static boolean engineIsThere() {
		return ClassUtils.isPresent("org.neo4j.dbms.api.DatabaseManagementService", null);
	}

	private static Path absolute(Path path) {
		return path.toAbsolutePath().normalize();
	}

	/** The same for a store in other directories. */
	StoreSettings at(Path directory, Path imports) {
		List<String> settings = new ArrayList<>(this.given);
		settings.removeIf(setting -> setting.startsWith(DIRECTORY) || setting.startsWith(IMPORTS));
		settings.addAll(List.of(DIRECTORY + directory, IMPORTS + imports));
		return new StoreSettings(directory, imports, this.pageCache, null, settings);
	}

	/**
	 * Opens the store as Clew does, without serving it.
	 * @param application the whole of Clew
	 */
	ConfigurableApplicationContext open(Class<?> application) {
		return new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.properties("clew.snapshot.memory-share=0", "clew.sample-data.load=never")
			.run(this.given.toArray(String[]::new));
	}

}
