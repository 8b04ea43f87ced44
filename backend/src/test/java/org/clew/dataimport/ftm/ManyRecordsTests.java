package org.clew.dataimport.ftm;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.clew.dataimport.fact.Fact;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.fact.SourceFact;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ManyRecordsTests {

	private static final int RECORDS = 100_000;

	@Test
	void areReadOneByOne() throws IOException {
		Map<String, Integer> counts = new TreeMap<>();
		String text = IntStream.range(0, RECORDS).mapToObj(ManyRecordsTests::line).collect(Collectors.joining());
		new FtmFactReader().read(TakenFacts.file(text), new ReadingContext("d", source(), "n", List.of()),
				new Counting(counts));
		assertThat(counts)
			.isEqualTo(Map.of("record", 100_000, "SourceFact", 100_001, "NodeFact", 50_003, "EdgeFact", 100_000));
	}

	@Test
	void leaveNothingBehindButWhatWasUsedLast() {
		Recent<Integer, Boolean> recent = new Recent<>(1000);
		for (int i = 0; i < RECORDS; i++) {
			recent.put(i, true);
			recent.get(0);
		}
		assertThat(recent).hasSize(1000).containsKeys(0, RECORDS - 1, RECORDS - 999).doesNotContainKey(RECORDS - 1000);
	}

	private static SourceFact source() {
		return new SourceFact("s", "S", null, null, null, null, null);
	}

	/**
	 * Half of them are entities with a page and a country, half of them relationships.
	 */
	private static String line(int number) {
		return (number % 2 == 0) ? """
				{"id":"e%1$d","schema":"Company","datasets":["d"],"properties":{"name":["Company %1$d"],\
				"jurisdiction":["%2$s"],"sourceUrl":["https://example.org/%1$d"]}}
				""".formatted(number, List.of("fr", "de", "gb").get(number % 3)) : """
				{"id":"o%1$d","schema":"Ownership","datasets":["d"],"properties":{"owner":["e%2$d"],\
				"asset":["e%3$d"],"publisher":["P"],"sourceUrl":["https://example.org/%1$d"],"proof":["doc"]}}
				""".formatted(number, number - 1, number % 1000);
	}

	private record Counting(Map<String, Integer> counts) implements FactSink {

		@Override
		public void record(long line, Supplier<String> text) {
			count("record");
		}

		@Override
		public void fact(Fact fact) {
			count(fact.getClass().getSimpleName());
		}

		@Override
		public void reject(String reason) {
			count(reason);
		}

		@Override
		public void remark(String remark) {
			count(remark);
		}

		private void count(String what) {
			this.counts.merge(what, 1, Integer::sum);
		}

	}

}
