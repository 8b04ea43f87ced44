package org.clew.maintenance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command asks of the Clew that has the store open.
 *
 * @param kind what it asks for
 * @param directory that a copy goes to; empty where none is asked for
 */
record MaintenanceCall(Kind kind, String directory) {

	static final JsonMapper JSON = JsonMapper.builder().build();

	enum Kind {

		/** A copy of the store and of what imports keep. */
		COPY,
		/** What the store's check finds. */
		CHECK

	}

	/**
	 * What came of it.
	 *
	 * @param report of a check
	 * @param problem why it failed; absent if it did not
	 */
	record Answer(StoreCheck.@Nullable Report report, @Nullable String problem) {
	}

	/**
	 * Asks, and waits for the answer.
	 * @param dataDirectory of the Clew that is asked
	 * @throws CommandRefused if it does not answer, or says that it cannot
	 */
	Answer ask(Path dataDirectory) {
		Path path = dataDirectory.resolve(MaintenanceSocket.FILE);
		try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path));
				BufferedWriter writer = new BufferedWriter(
						new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
				BufferedReader reader = new BufferedReader(
						new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
			writer.write(JSON.writeValueAsString(this));
			writer.newLine();
			writer.flush();
			String line = reader.readLine();
			if (line == null) {
				throw new CommandRefused("the Clew that uses %s ended before it answered".formatted(dataDirectory));
			}
			Answer answer = JSON.readValue(line, Answer.class);
			if (answer.problem() != null) {
				throw new CommandRefused(
						"the Clew that uses %s could not do it: %s".formatted(dataDirectory, answer.problem()));
			}
			return answer;
		}
		catch (IOException ex) {
			throw new CommandRefused(
					"another process uses %s and cannot be asked (%s); stop it, or wait until it has started"
						.formatted(dataDirectory, ex.getMessage()));
		}
	}

}
