package org.clew.contract;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The contract on the embedded engine.
 */
class EmbeddedContractIT extends ContractSuite {

	@TempDir
	static Path directory;

	@DynamicPropertySource
	static void embedded(DynamicPropertyRegistry registry) {
		registry.add("clew.data-dir", () -> directory.resolve("data").toString());
	}

}
