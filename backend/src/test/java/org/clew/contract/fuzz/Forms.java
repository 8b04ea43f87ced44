package org.clew.contract.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.clew.contract.fuzz.KnownValues.Kind;
import tools.jackson.databind.json.JsonMapper;

/**
 * Uploads: forms with files of each format, and then with something wrong in them.
 */
final class Forms {

	static final String BOUNDARY = "a-part-ends-here";

	static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String CLEW = """
			{"format": "clew", "version": 1, "sources": [{"id": "fuzz-s", "title": "S", "publishedOn": "2017-02"}],
			 "nodes": [
			  {"id": "fuzz/%1$d", "type": "Person", "name": "Person %1$d", "aliases": ["P"], "from": "~1990",
			   "properties": {"offices": ["a", "b"], "height": 1.8},
			   "claims": [{"source": "fuzz-s", "locator": "p. %1$d", "nature": "fact", "quotation": "so"}]}],
			 "edges": [{"id": "fuzz-e/%1$d", "type": "MEMBER_OF", "source": "fuzz/%1$d", "target": "%2$s", "from": "2013",
			   "claims": [{"source": "fuzz-s", "locator": "p. 2", "nature": "allegation", "statedBy": "X"}]}]}
			""";

	private static final String FTM = """
			{"id": "fuzz-f%1$d", "schema": "Person", "properties": {"name": ["Ann %1$d"], "nationality": ["kz"]}}
			{"id": "fuzz-o%1$d", "schema": "Company", "properties": {"name": ["Harbour %1$d"]}}
			{"id": "fuzz-w%1$d", "schema": "Ownership", "properties": {"owner": ["fuzz-f%1$d"], "asset": ["fuzz-o%1$d"]}}
			""";

	private static final String POPOLO = """
			{"persons": [{"id": "%1$d", "name": "Ben %1$d", "birth_date": "1970-01"}],
			 "organizations": [{"id": "o", "name": "Group", "classification": "party"}],
			 "memberships": [{"person_id": "%1$d", "organization_id": "o", "start_date": "2010"}]}
			""";

	private static final String TABLE = "id,name,party\n%1$d,Cleo %1$d,Green\n2,=1+1,\"a\nb\"\n";

	private static final String MAPPING = """
			format: csv
			nodes:
			  - id: id
			    type: Person
			    name: name
			""";

	private final Documents documents;

	private final KnownValues known;

	Forms(Documents documents, KnownValues known) {
		this.documents = documents;
		this.known = known;
	}

	/** A form with one to three files. */
	void write(Draft draft) {
		draft.header("Content-Type", TYPE);
		StringBuilder body = new StringBuilder();
		for (int i = draft.onceIn(4) ? draft.random.nextInt(1, 4) : 1; i > 0; i--) {
			body.append(part("file", fileName(draft), file(draft)));
		}
		if (draft.onceIn(8)) {
			body.append(part("mappingFile", "m.yaml", MAPPING));
		}
		draft.body = body + "--" + BOUNDARY + "--\r\n";
	}

	private static String fileName(Draft draft) {
		return draft.anyOf(List.of("a.json", "a.ftm.json", "b.jsonl", "c.csv", "d.json.gz", "e.zip"));
	}

	private static String part(String name, String fileName, String content) {
		return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY,
				name, fileName, content);
	}

	private String file(Draft draft) {
		SplittableRandom random = draft.random;
		String content = draft.anyOf(List.of(CLEW, CLEW, CLEW, FTM, POPOLO, TABLE))
			.formatted(random.nextInt(1000), escaped(Bytes.text(this.known.any(Kind.ENTITY, random))));
		if (content.startsWith("{\"format\"") && draft.onceIn(2)) {
			content = this.documents.bend(JSON.readTree(content), random).toString();
		}
		String bytes = draft.onceIn(5) ? Documents.spoil(Bytes.of(content), random) : Bytes.of(content);
		return switch (random.nextInt(12)) {
			case 0 -> packed(bytes, true);
			case 1 -> packed(bytes, false);
			case 2 -> packed(bytes, draft.random.nextBoolean()).substring(0, 15);
			default -> bytes;
		};
	}

	/** As it stands between quotation marks. */
	private static String escaped(String text) {
		String quoted = JSON.writeValueAsString(text);
		return quoted.substring(1, quoted.length() - 1);
	}

	private static String packed(String bytes, boolean isZip) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream output = isZip ? zip(packed) : new GZIPOutputStream(packed)) {
			output.write(Bytes.array(bytes));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Bytes.of(packed.toByteArray());
	}

	private static OutputStream zip(OutputStream target) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(target);
		zip.putNextEntry(new ZipEntry("../a.json"));
		return zip;
	}

	/** Makes one thing wrong with the form itself. */
	void bend(Draft draft) {
		SplittableRandom random = draft.random;
		String hostile = HostileText.any(random);
		draft.body = switch (random.nextInt(12)) {
			case 0 -> draft.body.substring(0, random.nextInt(draft.body.length() + 1));
			case 1 -> draft.body.replace("--" + BOUNDARY + "--\r\n", "");
			case 2 -> draft.body.replaceFirst("filename=\"[^\"]*\"",
					Matcher.quoteReplacement("filename=\"" + hostile + "\""));
			case 3 -> draft.body.replaceFirst("name=\"file\"", Matcher.quoteReplacement("name=\"" + hostile + "\""));
			case 4 -> draft.body.replace("Content-Disposition: form-data; ", "Content-Disposition: ");
			case 5 -> draft.body.replace("\r\n\r\n", "\r\n" + "X-A: " + "a".repeat(9000) + "\r\n\r\n");
			case 6 -> part("other", "x", hostile).repeat(random.nextInt(1, 80)) + draft.body;
			case 7 -> draft.body.replace("; filename=", "; filename*=UTF-8''%ff%zz; x=");
			case 8 -> draft.body.replace("\r\n", "\n");
			case 9 -> part("mappingFile", "m.yaml", hostile) + draft.body;
			case 10 -> part("file", "", "") + draft.body;
			default -> hostile;
		};
		if (draft.onceIn(4)) {
			draft.header("Content-Type",
					draft.anyOf(List.of("multipart/form-data", "multipart/form-data; boundary=",
							"multipart/form-data; boundary=\"", "multipart/form-data; boundary=" + "b".repeat(200),
							"multipart/mixed; boundary=" + BOUNDARY, "multipart/form-data; boundary=other",
							"MULTIPART/FORM-DATA; Boundary=" + BOUNDARY, TYPE + "; charset=nope")));
		}
	}

}
