package org.clew.contract.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.clew.contract.fuzz.KnownValues.Kind;
import tools.jackson.databind.JsonNode;

/**
 * Makes up requests: a third of them good, a third with one thing wrong, and a third with
 * several.
 */
final class Requests {

	private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE",
			"TRACE", "CONNECT", "FOO", "get", "", "G\0T", "A".repeat(300));

	private static final List<String> VERSIONS = List.of("HTTP/1.0", "HTTP/1.1 ", "HTTP/2.0", "HTTP/9.9", "HTTP/1",
			"HTP", "HTTP/1.1\tx");

	private final List<Operation> operations = new ArrayList<>();

	private final KnownValues known;

	private final Parameters parameters;

	private final Headers headers;

	private final Documents documents;

	private final Forms forms;

	Requests(JsonNode api, KnownValues known) {
		this.known = known;
		this.parameters = new Parameters(known);
		this.headers = new Headers(known);
		this.documents = new Documents(api, known);
		this.forms = new Forms(this.documents, known);
		for (Operation operation : Operation.all(api)) {
			for (int i = 0; i < operation.weight(); i++) {
				this.operations.add(operation);
			}
			if (operation.path().startsWith("/api/v1/queries/")) {
				known.learn(Kind.QUERY, operation.path().split("/", -1)[4]);
			}
		}
	}

	/** One that depends on nothing but the random numbers, and what is known. */
	RawRequest any(SplittableRandom random) {
		if (random.nextInt(40) == 0) {
			return this.known.again(random);
		}
		Draft draft = new Draft(this.operations.get(random.nextInt(this.operations.size())), random);
		this.parameters.write(draft);
		this.headers.write(draft);
		writeBody(draft);
		int bends = (random.nextInt(3) == 0) ? 0 : random.nextBoolean() ? 1 : random.nextInt(2, 5);
		for (int i = 0; i < bends; i++) {
			bend(draft);
		}
		return draft.request();
	}

	private void writeBody(Draft draft) {
		draft.operation.body().forEach((type, schema) -> {
			if (type.startsWith("multipart/")) {
				this.forms.write(draft);
				return;
			}
			boolean isView = draft.operation.name().endsWith("View");
			JsonNode document = (isView && draft.random.nextInt(3) > 0) ? this.known.view(draft.random)
					: this.documents.of(schema, draft.random);
			draft.header("Content-Type", type);
			draft.body = Bytes.of(document.toString());
			if (draft.onceIn(2)) {
				draft.body = Bytes.of(this.documents.bend(document, draft.random).toString());
			}
		});
	}

	private void bend(Draft draft) {
		boolean hasBody = !draft.operation.body().isEmpty();
		switch (draft.random.nextInt(hasBody ? 12 : 8)) {
			case 0, 1, 2, 3 -> this.parameters.bend(draft);
			case 4, 5, 6 -> this.headers.bend(draft);
			case 7 -> bendLine(draft);
			default -> bendBody(draft);
		}
	}

	private void bendBody(Draft draft) {
		if (draft.operation.name().equals("createImport")) {
			this.forms.bend(draft);
		}
		else {
			draft.body = Documents.spoil(draft.body, draft.random);
		}
	}

	private void bendLine(Draft draft) {
		switch (draft.random.nextInt(5)) {
			case 0 -> draft.version = draft.anyOf(VERSIONS);
			case 1 -> draft.path = draft.anyOf(List.of("http://localhost" + draft.path, "//localhost" + draft.path, "*",
					" " + draft.path, draft.path + " x", "http://evil.example" + draft.path, draft.path + "\0",
					"\u00ff" + draft.path));
			case 2 -> {
				draft.method = "POST";
				draft.body = HostileText.any(draft.random);
			}
			default -> draft.method = draft.anyOf(METHODS);
		}
	}

}
