package org.clew.contract.fuzz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What earlier answers have told: with real ids, requests come further than to a check of
 * their parameters.
 */
final class KnownValues {

	/** What a value names. */
	enum Kind {

		ENTITY, EDGE, SOURCE, IMPORT, VIEW, QUERY, TYPE, RELATIONSHIP_TYPE, DATASET, CURSOR, TAG, NAME

	}

	/**
	 * The import of the founding graph, without which there would be nothing to ask for.
	 */
	static final String FOUNDING_IMPORT = "founding-article";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Pattern AFTER = Pattern.compile("[?&]after=([^&>]+)");

	private static final int MOST = 300;

	private static final int LONGEST = 300;

	private static final int LARGEST_VIEW = 20_000;

	private final Map<Kind, List<String>> values = new EnumMap<>(Kind.class);

	private final List<ObjectNode> views = new ArrayList<>();

	private final List<RawRequest> tagged = new ArrayList<>();

	/** One of a kind, as bytes; one of no kind if none is known. */
	String any(Kind kind, SplittableRandom random) {
		List<String> known = this.values.getOrDefault(kind, List.of());
		return known.isEmpty() ? "none" : Bytes.of(known.get(random.nextInt(known.size())));
	}

	/** A request that was answered with a tag, for who has kept the answer. */
	RawRequest again(SplittableRandom random) {
		return this.tagged.get(random.nextInt(this.tagged.size()));
	}

	/** A view that was saved, to be sent with changes. */
	ObjectNode view(SplittableRandom random) {
		return this.views.isEmpty() ? JSON.createObjectNode()
				: this.views.get(random.nextInt(this.views.size())).deepCopy();
	}

	void learn(Kind kind, String value) {
		List<String> known = this.values.computeIfAbsent(kind, name -> new ArrayList<>());
		if (value.length() > LONGEST || known.contains(value)) {
			return;
		}
		if (known.size() < MOST) {
			known.add(value);
		}
		else {
			known.set(Math.floorMod(value.hashCode(), MOST), value);
		}
	}

	void learn(RawRequest request, RawAnswer answer) {
		answer.headers().firstValue("ETag").ifPresent(tag -> {
			learn(Kind.TAG, tag);
			learnTag(request, tag);
		});
		answer.headers().firstValue("Link").ifPresent(link -> {
			Matcher after = AFTER.matcher(link);
			if (after.find()) {
				learn(Kind.CURSOR, after.group(1));
			}
		});
		if (answer.status() >= 300 || !answer.isOf("application/json") || !request.target().startsWith("/api/v1/")
				|| answer.headers().firstValue("Content-Encoding").isPresent()) {
			return;
		}
		try {
			learn(JSON.readTree(Bytes.text(answer.body())));
		}
		catch (JacksonException ex) {
			// That it is no JSON is for the judge to say.
		}
	}

	private void learnTag(RawRequest request, String tag) {
		if (request.method().equals("GET") && request.header("if-none-match").isEmpty()) {
			List<String> headers = new ArrayList<>(request.headers());
			headers.add("If-None-Match: " + tag);
			RawRequest again = new RawRequest(request.method(), request.target(), request.version(), headers,
					request.body(), request.isFramed(), request.isComplete());
			if (this.tagged.size() < MOST) {
				this.tagged.add(again);
			}
			else {
				this.tagged.set(Math.floorMod(tag.hashCode(), MOST), again);
			}
		}
	}

	private void learn(JsonNode node) {
		if (node instanceof ObjectNode object) {
			if (object.path("id").isString()) {
				learn(kind(object), object.get("id").asString());
			}
			object.path("datasets").forEach(dataset -> learn(Kind.DATASET, dataset.asString()));
			if (object.path("name").isString() && object.path("type").isString()) {
				learn(Kind.NAME, object.get("name").asString());
			}
			if (object.has("version") && object.path("entities").isArray()) {
				learnView(object);
			}
			learnTypes(object);
		}
		node.forEach(this::learn);
	}

	private static Kind kind(ObjectNode object) {
		if (object.has("state")) {
			return Kind.IMPORT;
		}
		if (object.has("version")) {
			return Kind.VIEW;
		}
		if (object.has("source") && object.has("target")) {
			return Kind.EDGE;
		}
		return object.has("type") ? Kind.ENTITY : object.has("title") ? Kind.SOURCE : Kind.ENTITY;
	}

	private void learnView(ObjectNode saved) {
		ObjectNode view = saved.deepCopy();
		view.remove(List.of("id", "version", "created", "changed"));
		if (this.views.size() < MOST && view.toString().length() < LARGEST_VIEW) {
			this.views.add(view);
		}
	}

	private void learnTypes(ObjectNode object) {
		object.path("types").forEach(type -> learn(Kind.TYPE, type.path("type").asString("")));
		object.path("relationshipTypes").forEach(type -> learn(Kind.RELATIONSHIP_TYPE, type.path("type").asString("")));
	}

}
