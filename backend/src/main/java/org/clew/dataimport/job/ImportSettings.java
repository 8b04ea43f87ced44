package org.clew.dataimport.job;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How data is taken in.
 *
 * @param directory for uploaded files until they are imported, and for lists of rejects
 * @param keepReady how long an upload that was only looked at waits to be started
 * @param batch facts that are stored in one transaction
 * @param maxSize bytes that a file may expand to
 * @param maxUpload bytes of one upload
 * @param newTypes types of entities, and as many of relationships, that one import may
 * bring
 * @param types types of entities, and as many of relationships, that all imports may
 * bring together
 */
@ConfigurationProperties("clew.imports")
public record ImportSettings(@DefaultValue("./clew-data/imports") Path directory,
		@DefaultValue("7d") Duration keepReady, @DefaultValue("4000") int batch, @DefaultValue("64GB") DataSize maxSize,
		@DefaultValue("20GB") DataSize maxUpload, @DefaultValue("200") int newTypes, @DefaultValue("2000") int types) {

	/** Where one import keeps its files. */
	Path directoryOf(String id) {
		return this.directory.resolve(id);
	}

}
