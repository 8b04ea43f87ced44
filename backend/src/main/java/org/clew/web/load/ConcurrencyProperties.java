package org.clew.web.load;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many calls of each kind run at one time. Together they must stay below the
 * connections to the database, which are 100 unless
 * {@code spring.neo4j.pool.max-connection-pool-size} says otherwise.
 *
 * @param reads calls that read little
 * @param searches calls that search: paths, connections, neighbourhoods, queries
 * @param exports downloads of whole data sets
 * @param writes calls that change something
 * @param maxWait how long a call waits for its turn
 * @param bodies bytes of bodies that are in memory at one time
 * @param body bytes of one body that is no upload and no view
 * @param exportRate bytes a second that a client has to take of a download
 */
@ConfigurationProperties("clew.concurrency")
record ConcurrencyProperties(@DefaultValue("48") int reads, @DefaultValue("16") int searches,
		@DefaultValue("4") int exports, @DefaultValue("16") int writes, @DefaultValue("2s") Duration maxWait,
		@DefaultValue("64MB") DataSize bodies, @DefaultValue("8MB") DataSize body,
		@DefaultValue("4KB") DataSize exportRate) {
}
