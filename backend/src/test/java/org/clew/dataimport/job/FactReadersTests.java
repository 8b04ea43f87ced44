package org.clew.dataimport.job;

import org.clew.dataimport.input.InputRefused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FactReadersTests {

	@Test
	void takesAMappingInOneLineForAMappingAndNotForAName() {
		assertThat(FactReaders
			.mapping("{\"mapping\": \"people\", \"files\": [{\"match\": \"*.csv\", \"nodes\": "
					+ "[{\"type\": \"Person\", \"id\": \"id\", \"name\": \"name\"}]}]}")
			.name()).isEqualTo("people");
		assertThat(FactReaders.mapping("openstates").name()).isEqualTo("openstates");
		assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> FactReaders.mapping("openstate"))
			.withMessage("no mapping is called 'openstate'; allowed: european-parliament, openstates");
	}

}
