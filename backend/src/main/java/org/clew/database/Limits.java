package org.clew.database;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one call may cost. An answer that a limit cuts says so and names it.
 *
 * @param time time for one call, from its arrival
 * @param exportTime time for the export of a whole data set
 * @param page largest page of a list
 * @param nodes most nodes of one subgraph
 * @param perType most neighbours of one node by one relationship type and direction
 * @param hubDegree number of relationships above which a node is shown but not crossed
 * when a neighbourhood is followed further
 * @param hubSample relationships of a hub by one type and direction that are looked at
 * for those that pass a filter
 * @param searchCandidates matches of a search that are ranked; more are only counted as
 * "at least"
 * @param searchScan matches of a search by type or data set that are looked at for those
 * @param pathRelationships relationships that one path search may read
 * @param rows most rows of a query's result
 * @param viewSize largest document of a saved view
 */
@ConfigurationProperties("clew.limits")
public record Limits(@DefaultValue("5s") Duration time, @DefaultValue("30m") Duration exportTime,
		@DefaultValue("500") int page, @DefaultValue("2000") int nodes, @DefaultValue("1000") int perType,
		@DefaultValue("1000") int hubDegree, @DefaultValue("2000") int hubSample,
		@DefaultValue("1000") int searchCandidates, @DefaultValue("1000000") int searchScan,
		@DefaultValue("200000") int pathRelationships, @DefaultValue("10000") int rows,
		@DefaultValue("8MB") DataSize viewSize) {
}
