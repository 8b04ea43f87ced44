package org.clew.benchmark.graph;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

import org.clew.benchmark.graph.Facts.Evidence;
import org.clew.benchmark.graph.GraphGenerator.Entity;
import org.clew.benchmark.graph.GraphGenerator.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * Writes a graph as files for Neo4j's bulk importer, with the labels and properties that
 * Clew itself stores. No value has a comma, a semicolon or a quote in it.
 */
final class ImportFiles implements GraphGenerator.Sink, Closeable {

	private static final String[] PUBLISHERS = { "Register", "Gazette", "Court file", "Daily", "Report" };

	private final Path directory;

	private final Population population;

	private final SplittableRandom random;

	private final double claimShare;

	private final Writer entities;

	private final Writer relationships;

	private final Writer claims;

	private final Writer claimsInSources;

	ImportFiles(Path directory, GraphShape shape, Population population) throws IOException {
		this.directory = directory;
		this.population = population;
		this.random = new SplittableRandom(shape.seed() + 1);
		this.claimShare = shape.claimShare();
		this.entities = open("entities.csv",
				"id:ID(entity),name,searchNames:string[],from,to,datasets:string[],sources:string[],claims:long,nature,kind,code,:LABEL");
		this.relationships = open("relationships.csv",
				":START_ID(entity),:END_ID(entity),:TYPE,id,role,from,to,datasets:string[],sources:string[],claims:long,nature");
		this.claims = open("claims.csv", "id:ID(claim),kind,subject,type,start,end,locator,nature,statedBy");
		this.claimsInSources = open("claims-in-sources.csv", ":START_ID(claim),:END_ID(source)");
		writeSources(shape.sources());
		try (Writer datasets = open("datasets.csv", "id:ID(dataset),title")) {
			for (int dataset = 0; dataset < 5; dataset++) {
				row(datasets, dataset(dataset), "Data set " + dataset);
			}
		}
	}

	private Writer open(String name, String header) throws IOException {
		Writer writer = Files.newBufferedWriter(this.directory.resolve(name));
		row(writer, header);
		return writer;
	}

	private void writeSources(int number) throws IOException {
		try (Writer sources = open("sources.csv", "id:ID(source),title,publisher,publishedOn")) {
			for (int source = 0; source < number; source++) {
				String publisher = PUBLISHERS[source % PUBLISHERS.length];
				row(sources, source(source), publisher + " no. " + source, publisher,
						Integer.toString(1995 + source % 30));
			}
		}
	}

	@Override
	public void entity(Entity entity) throws IOException {
		EntityType type = entity.type();
		row(this.entities, entity.id(), entity.name().written(), entity.name().compared(), entity.period().from(),
				entity.period().to(), dataset(entity.number() % 5), sources(entity.evidence()),
				Integer.toString(entity.evidence().sources().size()), entity.evidence().nature().value(), kind(type),
				(type == EntityType.COUNTRY) ? "C" + entity.number() : null, "Entity;" + type.label());
		if (this.random.nextDouble() < this.claimShare) {
			claims("entity", entity.id(), entity.evidence(), null, null, null);
		}
	}

	private static @Nullable String kind(EntityType type) {
		return switch (type) {
			case PARTY -> "party";
			case ORGANIZATION -> "company";
			case PROCEEDING -> "trial";
			case EVENT -> "meeting";
			default -> null;
		};
	}

	@Override
	public void relationship(Relationship relationship) throws IOException {
		String start = this.population.id(relationship.source());
		String end = this.population.id(relationship.target());
		row(this.relationships, start, end, relationship.type(), relationship.id(), relationship.role(),
				relationship.period().from(), relationship.period().to(), dataset(relationship.number() % 5),
				sources(relationship.evidence()), Integer.toString(relationship.evidence().sources().size()),
				relationship.evidence().nature().value());
		if (this.random.nextDouble() < this.claimShare) {
			claims("edge", relationship.id(), relationship.evidence(), relationship.type(), start, end);
		}
	}

	private void claims(String kind, String subject, Evidence evidence, @Nullable String type, @Nullable String start,
			@Nullable String end) throws IOException {
		for (int source : evidence.sources()) {
			String id = new UUID(this.random.nextLong(), this.random.nextLong()).toString();
			row(this.claims, id, kind, subject, type, start, end, "record " + this.random.nextInt(100_000),
					evidence.nature().value(), (this.random.nextInt(4) == 0) ? "the registrar" : null);
			row(this.claimsInSources, id, source(source));
		}
	}

	private static String dataset(int number) {
		return "data-" + number;
	}

	private static String source(int number) {
		return "source-" + number;
	}

	private static String sources(Evidence evidence) {
		return evidence.sources().stream().map(ImportFiles::source).collect(Collectors.joining(";"));
	}

	private static void row(Writer writer, @Nullable String... values) throws IOException {
		for (int i = 0; i < values.length; i++) {
			if (i > 0) {
				writer.write(',');
			}
			String value = values[i];
			if (value != null) {
				writer.write(value);
			}
		}
		writer.write('\n');
	}

	@Override
	public void close() throws IOException {
		this.entities.close();
		this.relationships.close();
		this.claims.close();
		this.claimsInSources.close();
	}

}
