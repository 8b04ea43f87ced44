package org.clew.dataimport.ftm;

/**
 * How entities of a schema are relationships.
 *
 * @param source name of the property that holds the beginnings
 * @param target name of the property that holds the ends
 * @param label what the first does to the second
 */
public record FtmEdge(String source, String target, String label, boolean directed) {
}
