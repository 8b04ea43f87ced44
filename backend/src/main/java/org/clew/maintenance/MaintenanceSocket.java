package org.clew.maintenance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.annotation.PreDestroy;
import org.clew.database.ClewProperties;
import org.clew.database.StoreCopier;
import org.clew.dataimport.job.ImportSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Through which a command reaches the Clew that has the store open: a socket in the data
 * directory, which the account that runs Clew can use, and no other. Each connection is
 * one request, a line of JSON, and is answered with one.
 */
@Component
@ConditionalOnWebApplication
class MaintenanceSocket {

	/** Name in the data directory. */
	static final String FILE = "clew.socket";

	private static final Logger log = LoggerFactory.getLogger(MaintenanceSocket.class);

	private final @Nullable StoreCopier copier;

	private final StoreCheck check;

	private final Path path;

	private final Path imports;

	private @Nullable ServerSocketChannel server;

	MaintenanceSocket(ObjectProvider<StoreCopier> copier, StoreCheck check, ClewProperties properties,
			ImportSettings imports) {
		this.copier = copier.getIfAvailable();
		this.check = check;
		this.path = properties.dataDir().toAbsolutePath().normalize().resolve(FILE);
		this.imports = imports.directory().toAbsolutePath().normalize();
	}

	/**
	 * The lock of the data directory is held, so a socket that is there is of the past.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void open() {
		if (this.copier == null) {
			return;
		}
		if (Files.exists(this.path.resolveSibling(PurgeCommand.PENDING))) {
			log.warn("A purge was interrupted: stop Clew, and give its command again");
		}
		try {
			Files.deleteIfExists(this.path);
			ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
			this.server = opened;
			opened.bind(UnixDomainSocketAddress.of(this.path));
			Thread.ofVirtual().name("maintenance").start(() -> accept(opened));
		}
		catch (IOException | UnsupportedOperationException ex) {
			log.warn("Backup and check need Clew to be stopped: {} cannot be opened ({})", this.path, ex.getMessage());
		}
	}

	private void accept(ServerSocketChannel opened) {
		try {
			while (true) {
				SocketChannel client = opened.accept();
				Thread.ofVirtual().name("maintenance call").start(() -> answer(client));
			}
		}
		catch (ClosedChannelException ex) {
			// It was closed with Clew.
		}
		catch (IOException ex) {
			log.warn("Backup and check need Clew to be started anew", ex);
		}
	}

	private void answer(SocketChannel client) {
		try (client;
				BufferedReader reader = new BufferedReader(
						new InputStreamReader(Channels.newInputStream(client), StandardCharsets.UTF_8));
				BufferedWriter writer = new BufferedWriter(
						new OutputStreamWriter(Channels.newOutputStream(client), StandardCharsets.UTF_8))) {
			String line = reader.readLine();
			if (line != null) {
				writer.write(MaintenanceCall.JSON.writeValueAsString(answer(line)));
				writer.newLine();
			}
		}
		catch (IOException ex) {
			log.warn("A maintenance call was cut off: {}", ex.getMessage());
		}
	}

	private MaintenanceCall.Answer answer(String line) {
		try {
			MaintenanceCall call = MaintenanceCall.JSON.readValue(line, MaintenanceCall.class);
			return switch (call.kind()) {
				case CHECK -> new MaintenanceCall.Answer(this.check.check(), null);
				case COPY -> copy(Path.of(call.directory()));
			};
		}
		catch (IOException | RuntimeException ex) {
			log.warn("A maintenance call failed", ex);
			return new MaintenanceCall.Answer(null, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Uploads first, so that those are there which the store tells of, and once more for
	 * those that came meanwhile.
	 */
	private MaintenanceCall.Answer copy(Path directory) throws IOException {
		if (this.copier != null) {
			BackupContent.copyImports(this.imports, directory);
			this.copier.copyTo(BackupContent.store(directory));
			BackupContent.copyImports(this.imports, directory);
		}
		return new MaintenanceCall.Answer(null, null);
	}

	@PreDestroy
	void close() throws IOException {
		if (this.server != null) {
			this.server.close();
			Files.deleteIfExists(this.path);
		}
	}

}
