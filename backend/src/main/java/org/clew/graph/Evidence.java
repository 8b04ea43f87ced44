package org.clew.graph;

import java.util.List;

/**
 * What a fact rests on, in brief.
 *
 * @param count number of claims
 * @param sources ids of the sources that make them
 * @param nature the strongest nature among the claims: what is not {@link Nature#FACT} is
 * only what a source says
 */
public record Evidence(int count, List<String> sources, Nature nature) {
}
