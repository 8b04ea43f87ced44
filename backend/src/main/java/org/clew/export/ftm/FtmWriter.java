package org.clew.export.ftm;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.clew.dataimport.ftm.FtmKeys;
import org.clew.dataimport.ftm.FtmModel;
import org.clew.dataimport.ftm.FtmTable;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.clew.source.Claim;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes entities and relationships as FollowTheMoney, a JSON object a line. What was
 * imported from FollowTheMoney comes out as it came; what came from elsewhere becomes the
 * nearest that its model has.
 * <p>
 * All nodes come before all edges, and {@link #finish()} after. It keeps the countries,
 * and the ids of imported relationships that had several ends; everything else is written
 * at once.
 */
public final class FtmWriter {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final OutputStream output;

	private final KeptEntities kept;

	private final TranslatedEntities translated;

	/** Countries are codes in FollowTheMoney, and entities only where one is needed. */
	private final Map<String, Country> countries = new LinkedHashMap<>();

	private final Map<String, String> codes = new HashMap<>();

	private final Set<String> neededCountries = new HashSet<>();

	private long written;

	/**
	 * @param output stays open
	 */
	public FtmWriter(OutputStream output) {
		FtmModel model = FtmModel.published();
		this.output = new BufferedOutputStream(output, 1 << 16);
		this.kept = new KeptEntities(model);
		this.translated = new TranslatedEntities(model, FtmTable.table());
	}

	/** A country, until it is known whether an entity is needed. */
	private record Country(Node node, List<String> pages) {
	}

	/**
	 * Writes an entity.
	 * @param claims that support it
	 */
	public void node(Node node, List<Claim> claims) throws IOException {
		FtmEntity entity = KeptEntities.of(node);
		if (node.type().equals("Country") && node.properties().get("code") instanceof String code) {
			this.codes.put(node.id(), code.toLowerCase(Locale.ROOT));
		}
		if (entity != null) {
			write(entity);
		}
		else if (node.type().equals("Country")) {
			this.countries.put(node.id(), new Country(node, pages(claims)));
		}
		else {
			write(this.translated.of(node, pages(claims)));
		}
	}

	/**
	 * Writes a relationship.
	 * @param sourceType type of the entity at its start
	 * @param targetType type of the entity at its end
	 * @param claims that support it
	 */
	public void edge(Edge edge, String sourceType, String targetType, List<Claim> claims) throws IOException {
		if (edge.properties().containsKey(FtmKeys.LINK)) {
			return;
		}
		if (KeptEntities.isKept(edge)) {
			write(this.kept.of(edge));
			return;
		}
		String code = this.codes.get(edge.target());
		FtmEntity further = (code != null) ? this.translated.country(edge, sourceType, code, pages(claims)) : null;
		if (further != null) {
			write(further);
			return;
		}
		need(edge.source());
		need(edge.target());
		write(this.translated.of(edge, sourceType, targetType, pages(claims)));
	}

	/** Writes the countries that are entities, and all that is not written out yet. */
	public void finish() throws IOException {
		for (Country country : this.countries.values()) {
			boolean isOnlyACode = country.node().properties().containsKey(FtmKeys.COUNTRY);
			if (!isOnlyACode || this.neededCountries.contains(country.node().id())) {
				write(this.translated.of(country.node(), country.pages()));
			}
		}
		this.output.flush();
	}

	/** Number of lines until now. */
	public long written() {
		return this.written;
	}

	/** The pages of the web among the sources. */
	private static List<String> pages(List<Claim> claims) {
		return claims.stream()
			.map(claim -> claim.source().url())
			.filter(Objects::nonNull)
			.filter(FtmValues::isPage)
			.distinct()
			.sorted()
			.toList();
	}

	private void need(String entity) {
		if (this.countries.containsKey(entity)) {
			this.neededCountries.add(entity);
		}
	}

	private void write(@Nullable FtmEntity entity) throws IOException {
		if (entity != null) {
			this.output.write(MAPPER.writeValueAsBytes(entity.json()));
			this.output.write('\n');
			this.written++;
		}
	}

}
