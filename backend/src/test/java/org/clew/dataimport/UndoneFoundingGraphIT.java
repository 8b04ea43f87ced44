package org.clew.dataimport;

import java.nio.file.Path;
import java.time.Duration;

import org.clew.ClewApplication;
import org.clew.contract.Api;
import org.clew.contract.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever takes the founding graph back is without it, also after the next start.
 */
class UndoneFoundingGraphIT {

	private static final String ID = "founding-article";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@TempDir
	Path directory;

	@Test
	void doesNotComeBackAtTheNextStart() {
		try (ConfigurableApplicationContext clew = start()) {
			assertThat(entities(api(clew))).isPositive();
			assertThat(Uploads.delete(api(clew), ID).status()).isEqualTo(202);
			assertThat(Uploads.await(api(clew), ID, PATIENCE).get("state").asString()).isEqualTo("UNDONE");
			assertThat(entities(api(clew))).isZero();
		}
		try (ConfigurableApplicationContext clew = start()) {
			assertThat(entities(api(clew))).isZero();
			assertThat(api(clew).get("imports/" + ID).get("state").asString()).isEqualTo("UNDONE");
		}
	}

	private ConfigurableApplicationContext start() {
		return SpringApplication.run(ClewApplication.class, "--server.port=0", "--clew.data-dir=" + this.directory);
	}

	private static Api api(ConfigurableApplicationContext clew) {
		return new Api(clew.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	private static int entities(Api api) {
		return api.get("entities?q=Ablyazov").get("total").asInt();
	}

}
