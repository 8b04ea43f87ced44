package org.clew.web;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FatalErrorsTests {

	@Test
	void areThoseAfterWhichNothingCanBeTrusted() {
		assertThat(FatalErrors.isFatal(new OutOfMemoryError())).isTrue();
		assertThat(FatalErrors.isFatal(new IOException(new IllegalStateException(new OutOfMemoryError())))).isTrue();
		assertThat(FatalErrors.isFatal(new StackOverflowError())).isFalse();
		assertThat(FatalErrors.isFatal(new IOException("the disk"))).isFalse();
	}

}
