package org.clew.dataimport;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ClewDocumentRulesTests {

	private static final String VALID = """
			{"format": "clew", "version": 1, "dataset": {"id": "d", "title": "D"},
			 "sources": [{"id": "s", "title": "S", "publishedOn": "2017-02"}],
			 "nodes": [
			  {"id": "a", "type": "Person", "name": "A", "properties": {"kind": "x"},
			   "claims": [{"source": "s", "locator": "page 1"}]},
			  {"id": "b", "type": "Country", "name": "B", "claims": [{"source": "s", "locator": "page 2"}]}],
			 "edges": [
			  {"id": "e", "type": "CITIZEN_OF", "source": "a", "target": "b", "from": "2001", "to": "2001-05",
			   "claims": [{"source": "s", "locator": "page 3", "nature": "allegation"}]}]}""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "\"a\"|\"a\"|``",
			"{\"source\": \"s\", \"locator\": \"page 1\"}||node a: has no evidence",
			"\"locator\": \"page 2\"|\"locator\": \" \"|node b: a claim says nowhere where in its source it stands",
			"{\"source\": \"s\", \"locator\": \"page 3\"|{\"source\": \"t\", \"locator\": \"page 3\"|edge e: there is no source t",
			"\"target\": \"b\"|\"target\": \"c\"|edge e: there is no node c",
			"\"id\": \"b\"|\"id\": \"a\"|node 'a': the id is empty or used twice",
			"\"from\": \"2001\"|\"from\": \"2002\"|edge e: it ends (2001-05) before it begins (2002)",
			"2017-02|2017-13|source s: publishedOn '2017-13' is not an ISO 8601 date: YYYY, YYYY-MM or YYYY-MM-DD",
			"CITIZEN_OF|citizenOf|edge e: the type 'citizenOf' does not have the form [A-Z][A-Z0-9]*(_[A-Z0-9]+)*",
			"\"type\": \"Country\"|\"type\": \"Claim\"|node b: the type Claim is taken",
			"\"kind\": \"x\"|\"sources\": \"x\"|node a: the property name sources is taken",
			"\"version\": 1|\"version\": 2|the document is not in the format clew, version 1" })
	void sayWhatIsWrong(String part, String replacement, String problem) {
		String text = VALID.replace(part, (replacement != null) ? replacement : "");
		ClewDocument document = JsonMapper.builder().build().readValue(text, ClewDocument.class);
		if (problem.isEmpty()) {
			assertThat(ClewDocumentRules.problems(document)).isEmpty();
		}
		else {
			assertThat(ClewDocumentRules.problems(document)).contains(problem);
		}
	}

}
