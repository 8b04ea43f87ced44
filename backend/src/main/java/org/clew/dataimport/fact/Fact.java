package org.clew.dataimport.fact;

/**
 * Something to be stored: a source, an entity or a relationship. Facts of one id are
 * merged: lists are united, other values replaced.
 */
public sealed interface Fact permits SourceFact, NodeFact, EdgeFact {

	/** Unique among facts of its kind, and the same at every import. */
	String id();

}
