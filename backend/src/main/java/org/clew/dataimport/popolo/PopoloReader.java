package org.clew.dataimport.popolo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.clew.dataimport.fact.FactReader;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.RecordJson;

import org.springframework.stereotype.Component;

/**
 * Reads Popolo JSON, the form in which parliaments publish who sits in them: persons,
 * organizations, memberships, posts, areas and events.
 * <p>
 * A file is read twice, since memberships refer to terms and posts that may stand behind
 * them, or in another file of the import. See
 * <a href="https://www.popoloproject.com/specs/">the specification</a>.
 */
@Component
public class PopoloReader implements FactReader {

	private static final String FORMAT = "popolo";

	@Override
	public String format() {
		return FORMAT;
	}

	/**
	 * Whether JSON is likely Popolo, where nobody said what it is.
	 * @param fields of its first object
	 */
	public static boolean isLikely(Collection<String> fields) {
		return PopoloSections.areLikely(fields);
	}

	@Override
	public void read(ImportFile file, ReadingContext context, FactSink sink) throws IOException {
		forOneImport().read(file, context, sink);
	}

	@Override
	public FactReader forOneImport() {
		return new OfImport();
	}

	/** Remembers what the files of an import refer to. */
	private static final class OfImport implements FactReader {

		private List<ImportFile> files = List.of();

		private Map<ImportFile, PopoloTables> tables = Map.of();

		@Override
		public String format() {
			return FORMAT;
		}

		@Override
		public void read(ImportFile file, ReadingContext context, FactSink sink) throws IOException {
			List<ImportFile> all = context.files().contains(file) ? context.files() : List.of(file);
			if (!all.equals(this.files)) {
				this.tables = PopoloTables.of(all);
				this.files = all;
			}
			PopoloTables own = Objects.requireNonNull(this.tables.get(file));
			if (!own.passedOver().isEmpty()) {
				sink.remark("not taken from %s: %s".formatted(file.name(), String.join(", ", own.passedOver())));
			}
			PopoloFacts facts = new PopoloFacts(context, sink);
			PopoloDocument.visit(file, new Records(facts, new PopoloEntities(facts, own.country(file, context)),
					new PopoloMemberships(facts, own)));
		}

	}

	/**
	 * The records that stand within a record, as if they stood by themselves and referred
	 * to it.
	 */
	static List<PopoloRecord> embedded(PopoloRecord record, String field, String reference) {
		List<PopoloRecord> records = new ArrayList<>();
		String id = record.text("id");
		List<Map<?, ?>> objects = record.objects(field);
		for (int i = 0; i < objects.size(); i++) {
			Map<String, Object> fields = new LinkedHashMap<>();
			objects.get(i).forEach((key, value) -> fields.put(String.valueOf(key), value));
			if (id != null) {
				fields.putIfAbsent(reference, id);
			}
			records
				.add(new PopoloRecord(field, "%s/%s/%d".formatted(record.pointer(), field, i), record.line(), fields));
		}
		return records;
	}

	/** Hands each record to what knows its kind. */
	private record Records(PopoloFacts facts, PopoloEntities entities,
			PopoloMemberships memberships) implements PopoloDocument.Visitor {

		@Override
		public void record(PopoloRecord record) {
			this.facts.sink().record(record.line(), () -> RecordJson.MAPPER.writeValueAsString(record.fields()));
			take(record);
			String owner = record.section().equals("persons") ? "person_id" : "organization_id";
			embedded(record, "memberships", owner).forEach(this::take);
		}

		@Override
		public void notARecord(String pointer, long line, String reason) {
			this.facts.sink().record(line, () -> pointer);
			this.facts.sink().reject("%s %s".formatted(pointer, reason));
		}

		private void take(PopoloRecord record) {
			try {
				switch (record.section()) {
					case "persons" -> this.entities.person(record);
					case "organizations" -> this.entities.organization(record);
					case "areas" -> this.entities.area(record);
					case "events" -> this.entities.event(record);
					case "memberships" -> this.memberships.membership(record);
					default -> {
						// Posts are part of the memberships that refer to them.
					}
				}
			}
			catch (PopoloRecord.Unusable ex) {
				this.facts.sink().reject(ex.reason());
			}
		}

	}

}
