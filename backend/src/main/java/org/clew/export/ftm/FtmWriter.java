package org.clew.export.ftm;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.ftm.FtmKeys;
import org.clew.dataimport.ftm.FtmModel;
import org.clew.dataimport.ftm.FtmTable;
import org.clew.graph.Edge;
import org.clew.graph.Node;
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
	private final Map<String, Node> countries = new LinkedHashMap<>();

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

	/** Writes an entity. */
	public void node(Node node) throws IOException {
		FtmEntity entity = KeptEntities.of(node);
		if (node.type().equals("Country") && node.properties().get("code") instanceof String code) {
			this.codes.put(node.id(), code.toLowerCase(Locale.ROOT));
		}
		if (entity != null) {
			write(entity);
		}
		else if (node.type().equals("Country")) {
			this.countries.put(node.id(), node);
		}
		else {
			write(this.translated.of(node));
		}
	}

	/**
	 * Writes a relationship.
	 * @param sourceType type of the entity at its start
	 * @param targetType type of the entity at its end
	 */
	public void edge(Edge edge, String sourceType, String targetType) throws IOException {
		if (edge.properties().containsKey(FtmKeys.LINK)) {
			return;
		}
		if (KeptEntities.isKept(edge)) {
			write(this.kept.of(edge));
			return;
		}
		String code = this.codes.get(edge.target());
		FtmEntity further = (code != null) ? this.translated.country(edge, sourceType, code) : null;
		if (further != null) {
			write(further);
			return;
		}
		need(edge.source());
		need(edge.target());
		write(this.translated.of(edge, sourceType, targetType));
	}

	/** Writes the countries that are entities, and all that is not written out yet. */
	public void finish() throws IOException {
		for (Node country : this.countries.values()) {
			boolean isOnlyACode = country.properties().containsKey(FtmKeys.COUNTRY);
			if (!isOnlyACode || this.neededCountries.contains(country.id())) {
				write(this.translated.of(country));
			}
		}
		this.output.flush();
	}

	/** Number of lines until now. */
	public long written() {
		return this.written;
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
