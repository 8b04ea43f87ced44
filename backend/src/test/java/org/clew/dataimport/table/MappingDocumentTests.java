package org.clew.dataimport.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.clew.dataimport.fact.FactDates;
import org.clew.dataimport.value.CollectedFacts;
import org.clew.dataimport.value.TestFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example in the reference of mappings does what is said there.
 */
class MappingDocumentTests {

	private static final Path DOCUMENT = Path.of("../docs/formats/mapping.md");

	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultPropertyInclusion(
				inclusion -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
		.build();

	@Test
	void makesWhatTheExampleSays() throws IOException {
		String document = Files.readString(DOCUMENT);
		CollectedFacts facts = new CollectedFacts();
		TableReader.with(Mapping.parse(block(document, "yaml")))
			.read(TestFiles.of("meetings.csv", block(document, "csv")), TestFiles.context("lobby"), facts);

		List<String> remarks = new ArrayList<>();
		List<JsonNode> made = facts.facts.stream()
			.map(fact -> FactDates.normalised(fact, remarks::add))
			.map(fact -> JSON.readTree(JSON.writeValueAsString(fact)))
			.toList();
		assertThat(made).containsExactlyElementsOf(block(document, "json").lines().map(JSON::readTree).toList());
		assertThat(facts.rejects).isEmpty();
		assertThat(facts.remarks).isEmpty();
		assertThat(remarks).hasSize(2)
			.first()
			.satisfies(remark -> assertThat(document.replaceAll("\\s+", " ")).contains(remark));
	}

	@Test
	void namesEveryFunctionAndEveryKey() throws IOException {
		String document = Files.readString(DOCUMENT);
		assertThat(ExpressionRules.functions()).allSatisfy(function -> assertThat(document).contains("$" + function));
		assertThat(Scope.VARIABLES).allSatisfy(variable -> assertThat(document).contains("`$" + variable + "`"));
		assertThat(Mappings.names()).allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
	}

	private static String block(String document, String language) {
		Matcher matcher = Pattern.compile("```%s\n(.*?)```".formatted(language), Pattern.DOTALL).matcher(document);
		assertThat(matcher.find()).as("a block of " + language).isTrue();
		return matcher.group(1);
	}

}
