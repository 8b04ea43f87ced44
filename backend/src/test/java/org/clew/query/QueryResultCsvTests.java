package org.clew.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.clew.graph.Meta;
import org.clew.query.Cell.EdgeEnds;
import org.clew.query.Cell.Entity;
import org.clew.query.Cell.Fields;
import org.clew.query.Cell.Items;
import org.clew.query.Cell.OfEdge;
import org.clew.query.Cell.OfEntity;
import org.clew.query.Cell.Scalar;
import org.clew.query.QueryResult.ResultMeta;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;

import static org.assertj.core.api.Assertions.assertThat;

class QueryResultCsvTests {

	private static final Cell ANNA = new OfEntity(new Entity("person-anna", "Person", "Anna"));

	private static final Cell MET = new OfEdge(new EdgeEnds("met-1", "MET_WITH", "person-anna", "person-bo"));

	private static final Cell BO = new OfEntity(new Entity("person-bo", "Person", "Bo"));

	private static MockHttpOutputMessage written(List<String> columns, List<List<Cell>> rows, List<String> reasons)
			throws IOException {
		Meta meta = Meta.cut(List.of(), List.of(), new Meta.Total(0, 0, reasons.isEmpty()), reasons, null, 1);
		MockHttpOutputMessage output = new MockHttpOutputMessage();
		new QueryResultCsv().write(
				new QueryResult("meetings", columns, rows, List.of(), List.of(), new ResultMeta(meta, rows.size())),
				MediaType.valueOf("text/csv"), output);
		return output;
	}

	private static List<String> lines(List<String> columns, List<List<Cell>> rows) throws IOException {
		return List.of(written(columns, rows, List.of()).getBodyAsString().split("\r\n"));
	}

	private static String written(Object value) throws IOException {
		return lines(List.of("value"), List.of(List.of(new Scalar(value)))).get(1);
	}

	@Test
	void givesEntitiesAndRelationshipsAColumnForTheirIds() throws IOException {
		assertThat(lines(List.of("who", "date", "meeting"),
				List.of(List.of(ANNA, new Scalar("2016-05"), MET), List.of(new Scalar(null), new Scalar(null), MET))))
			.containsExactly("who,who.id,date,meeting,meeting.id", "Anna,person-anna,2016-05,MET_WITH,met-1",
					"\"\",,,MET_WITH,met-1");
	}

	@Test
	void joinsListsPathsAndMaps() throws IOException {
		assertThat(lines(List.of("path", "years", "map"),
				List.of(List.of(new Items(List.of(ANNA, MET, BO)),
						new Items(List.of(new Scalar(2013L), new Scalar(2016L))),
						new Fields(Map.of("role", new Scalar("host")))))))
			.containsExactly("path,path.id,years,map",
					"Anna; MET_WITH; Bo,person-anna; met-1; person-bo,2013; 2016,role: host");
	}

	@Test
	void makesTextHarmlessThatASpreadsheetWouldRun() throws IOException {
		assertThat(written("=1+1")).isEqualTo("'=1+1");
		assertThat(written("+1")).isEqualTo("'+1");
		assertThat(written("-1")).isEqualTo("'-1");
		assertThat(written("@SUM(A1)")).isEqualTo("'@SUM(A1)");
		assertThat(written("\t=1")).isEqualTo("'\t'=1");
		assertThat(written("\r=1")).isEqualTo("\"'\r'=1\"");
		assertThat(lines(List.of("=a"), List.of(List.of(new OfEntity(new Entity("-id", "Person", "@name"))))))
			.containsExactly("'=a,'=a.id", "'@name,'-id");
	}

	@Test
	void leavesNumbersAndOtherTextAsTheyAre() throws IOException {
		assertThat(written(-1L)).isEqualTo("-1");
		assertThat(written(-0.5)).isEqualTo("-0.5");
		assertThat(written(true)).isEqualTo("true");
		assertThat(written("a=b")).isEqualTo("a=b");
		assertThat(written("Мухтар, \"Мұхтар\"")).isEqualTo("\"Мухтар, \"\"Мұхтар\"\"\"");
	}

	@Test
	void saysInTheHeadersWhatItIsAndWhatIsMissing() throws IOException {
		MockHttpOutputMessage cut = written(List.of("who"), List.of(List.of(ANNA)), List.of("rows"));
		assertThat(cut.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
		assertThat(cut.getHeaders().getContentDisposition()).hasToString("attachment; filename=\"meetings.csv\"");
		assertThat(cut.getHeaders().get("X-Clew-Truncated")).containsExactly("rows");
		MockHttpOutputMessage whole = written(List.of("who"), new ArrayList<>(), List.of());
		assertThat(whole.getHeaders().containsHeader("X-Clew-Truncated")).isFalse();
		assertThat(whole.getBodyAsString()).isEqualTo("who\r\n");
	}

}
