package org.clew.dataimport.popolo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
 * them. See <a href="https://www.popoloproject.com/specs/">the specification</a>.
 */
@Component
public class PopoloReader implements FactReader {

	@Override
	public String format() {
		return "popolo";
	}

	@Override
	public void read(ImportFile file, ReadingContext context, FactSink sink) throws IOException {
		PopoloTables tables = new PopoloTables();
		Set<String> passedOver = PopoloDocument.visit(file, tables);
		if (!passedOver.isEmpty()) {
			sink.remark("not taken from %s: %s".formatted(file.name(), String.join(", ", passedOver)));
		}
		PopoloFacts facts = new PopoloFacts(context, sink);
		PopoloDocument.visit(file, new Records(facts, new PopoloEntities(facts, tables.country(file, context)),
				new PopoloMemberships(facts, tables)));
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
		public void notARecord(String pointer, long line) {
			this.facts.sink().record(line, () -> pointer);
			this.facts.sink().reject(pointer + " is not an object");
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
