package org.clew.export;

import java.util.List;

import org.clew.web.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GraphFormatsTests {

	private final GraphFormats formats = new GraphFormats(GraphFormatTests.formats());

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "*/*|json", "application/*|json", "application/gexf+xml|gexf",
			"application/gexf+xml;q=0.2, application/zip;q=0.8|csv", "application/pdf, application/json;q=0.1|json",
			"application/graphml+xml, */*;q=0.1|graphml", "*/*;q=0.9, application/vnd.jgf+json|jgf" })
	void prefersWhatTheHeaderPrefers(String accept, String format) throws HttpMediaTypeNotAcceptableException {
		assertThat(this.formats.accepted(MediaType.parseMediaTypes(accept)).name()).isEqualTo(format);
	}

	@Test
	void isJsonWhereThereIsNoHeader() throws HttpMediaTypeNotAcceptableException {
		assertThat(this.formats.accepted(List.of()).name()).isEqualTo("json");
	}

	@ParameterizedTest
	@CsvSource({ "application/pdf", "text/csv", "application/json;q=0" })
	void refusesWhatItCannotWrite(String accept) {
		assertThatThrownBy(() -> this.formats.accepted(MediaType.parseMediaTypes(accept)))
			.isInstanceOf(HttpMediaTypeNotAcceptableException.class);
	}

	@Test
	void namesAllWhereOneIsUnknown() {
		assertThatThrownBy(() -> this.formats.named("dot")).isInstanceOf(BadInput.class)
			.hasMessageContaining("clew, csv, cytoscape, gexf, graphml, graphology, jgf, json, xlsx");
	}

	@Test
	void tellsNoTwoFormatsByTheSameNameMediaTypeOrFileEnding() {
		assertThat(GraphFormatTests.formats()).extracting(GraphFormat::name).doesNotHaveDuplicates();
		assertThat(GraphFormatTests.formats()).extracting(GraphFormat::mediaType).doesNotHaveDuplicates();
		assertThat(GraphFormatTests.formats()).extracting(GraphFormat::fileEnding).doesNotHaveDuplicates();
	}

}
