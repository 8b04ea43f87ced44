package org.clew.database;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where Clew keeps its data.
 *
 * @param dataDir directory of the embedded database; created where it is missing
 * @param pageCache memory of the embedded database for its store files, outside the heap
 * @param diskReserve what stays free on the file systems of data and imports
 */
@ConfigurationProperties("clew")
public record ClewProperties(@DefaultValue("clew-data") Path dataDir, @DefaultValue("128MB") DataSize pageCache,
		@DefaultValue("512MB") DataSize diskReserve) {
}
