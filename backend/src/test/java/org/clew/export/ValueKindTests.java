package org.clew.export;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ValueKindTests {

	@ParameterizedTest
	@CsvSource({ "INTEGER NOT NULL,INTEGER", "FLOAT NOT NULL,DECIMAL", "BOOLEAN NOT NULL,BOOLEAN",
			"STRING NOT NULL,TEXT", "DATE NOT NULL,TEXT", "POINT NOT NULL,TEXT", "LIST<STRING NOT NULL> NOT NULL,LIST",
			"ZONED DATETIME NOT NULL,TEXT" })
	void knowsTheTypesOfTheDatabase(String type, ValueKind kind) {
		assertThat(ValueKind.stored(type)).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "INTEGER,INTEGER,INTEGER", "INTEGER,DECIMAL,DECIMAL", "BOOLEAN,INTEGER,TEXT", "TEXT,DECIMAL,TEXT",
			"LIST,TEXT,LIST", "INTEGER,LIST,LIST" })
	void holdsForBoth(ValueKind one, ValueKind other, ValueKind both) {
		assertThat(one.with(other)).isEqualTo(both);
		assertThat(other.with(one)).isEqualTo(both);
	}

	@Test
	void knowsValues() {
		assertThat(List.of(1L, 1.5, true, "a", List.of())).map(ValueKind::of)
			.containsExactly(ValueKind.INTEGER, ValueKind.DECIMAL, ValueKind.BOOLEAN, ValueKind.TEXT, ValueKind.LIST);
	}

}
