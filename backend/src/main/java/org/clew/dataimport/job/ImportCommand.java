package org.clew.dataimport.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.clew.command.CommandLine;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.job.ImportOrder.OrderedFile;
import org.clew.dataimport.job.ImportStatus.State;
import org.clew.dataimport.job.ImportStatus.TypeCount;
import org.clew.web.BadInput;
import org.clew.web.TerminalText;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Imports files from the command line: {@code import --dataset=openstates FILE...}. Given
 * again after it was interrupted, it goes on with the same import.
 */
@Component
public class ImportCommand {

	/** The first argument, by which it is called. */
	public static final String NAME = "import";

	private static final String USAGE = """
			Usage: import --dataset=ID [--format=clew|ftm|popolo|table] [--mapping=NAME|FILE] [--title=TEXT]
			              [--publisher=TEXT] [--url=URL] [--licence=TEXT] [--published-on=DATE] [--retrieved-on=DATE]
			              [--namespace=TEXT] [--clew.…=… and --spring.…=… as for the server] FILE...""";

	private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

	private final Imports imports;

	private final Orders orders;

	ImportCommand(Imports imports, Orders orders) {
		this.imports = imports;
		this.orders = orders;
	}

	private static ImportParameters parameters(CommandLine line) {
		return new ImportParameters(line.take("format"), line.take("dataset"), line.take("title"),
				line.take("publisher"), line.take("url"), line.take("licence"), line.take("published-on"),
				line.take("retrieved-on"), line.take("namespace"), line.take("mapping"), null);
	}

	/**
	 * Runs the command in a process of its own.
	 * @return its exit code: 0 if all is stored, 1 if the import failed or nothing was
	 * taken of its files, 2 if it was not called rightly
	 */
	@SuppressWarnings("SystemOut")
	public static int main(String[] args, Class<?> application) {
		CommandLine line = CommandLine.of(args);
		ImportParameters parameters = parameters(line);
		if (line.arguments().isEmpty() || !line.unknownOptions().isEmpty()) {
			line.unknownOptions()
				.forEach(option -> System.err.println("There is no option --" + TerminalText.harmless(option)));
			System.err.println(USAGE);
			return 2;
		}
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
			.web(WebApplicationType.NONE)
			.properties("clew.snapshot.memory-share=0", "clew.sample-data.load=never")
			.run(line.settings().toArray(String[]::new))) {
			return context.getBean(ImportCommand.class).run(parameters, line.arguments());
		}
		catch (BadInput | InputRefused ex) {
			System.err.println(told(ex));
			return 2;
		}
		catch (IOException | InterruptedException ex) {
			System.err.println("A file cannot be read: " + told(ex));
			return 1;
		}
	}

	private static String told(Exception failure) {
		return TerminalText.harmless(Objects.requireNonNullElse(failure.getMessage(), ""));
	}

	@SuppressWarnings("SystemOut")
	private int run(ImportParameters parameters, List<String> given) throws IOException, InterruptedException {
		List<OrderedFile> files = new ArrayList<>();
		for (String file : given) {
			Path path = Orders.existing(file);
			files.add(new OrderedFile(Orders.safeName(path.toString()), path));
		}
		ImportOrder made = this.orders.order(Imports.newId(), parameters, mapping(parameters.mapping()), files);
		Optional<ImportOrder> interrupted = this.imports.interrupted(made.digest());
		ImportOrder order = interrupted.map(before -> before.withFiles(made.files())).orElse(made);
		System.err.printf("%s import %s%n", interrupted.isPresent() ? "Going on with" : "Starting", order.id());
		Thread telling = Thread.ofVirtual().start(() -> tell(order.id()));
		ImportStatus status = this.imports.run(order, interrupted.isPresent());
		telling.interrupt();
		telling.join();
		report(status);
		return (status.state() == State.DONE && !status.nothingTaken()) ? 0 : 1;
	}

	/** The text of a mapping, or the name of one that comes with Clew. */
	private static @Nullable String mapping(@Nullable String given) throws IOException {
		return (given != null && Files.isRegularFile(Path.of(given))) ? Files.readString(Path.of(given)) : given;
	}

	private void tell(String id) {
		try {
			while (true) {
				Thread.sleep(TOLD_EVERY);
				this.imports.status(id).ifPresent(ImportCommand::progress);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@SuppressWarnings("SystemOut")
	private static void progress(ImportStatus status) {
		Long remaining = status.remainingMs();
		System.err.printf("\r%s: %,d records, %,d a second, %,d rejected%s   ",
				status.state().name().toLowerCase(Locale.ROOT), status.records(), status.recordsPerSecond(),
				status.rejected(), (remaining != null) ? ", %d s left".formatted(remaining / 1000 + 1) : "");
	}

	@SuppressWarnings("SystemOut")
	private static void report(ImportStatus status) {
		System.err.println();
		System.out.printf("%s: %,d records, %,d a second, %,d rejected%n", status.state(), status.records(),
				status.recordsPerSecond(), status.rejected());
		status.nodes().forEach(ImportCommand::report);
		status.edges().forEach(ImportCommand::report);
		report(status.sources());
		System.out.printf("%-24s %,12d created%n", "Claim", status.claims());
		status.remarks()
			.forEach((remark, count) -> System.out.printf("%,d times: %s%n", count, TerminalText.harmless(remark)));
		if (status.nothingTaken()) {
			System.out.println("Nothing of these files was taken.");
		}
		if (status.problem() != null) {
			System.out.println("Problem: " + TerminalText.harmless(status.problem()));
		}
	}

	@SuppressWarnings("SystemOut")
	private static void report(TypeCount count) {
		System.out.printf("%-24s %,12d created %,12d changed %,12d unchanged%n", TerminalText.harmless(count.type()),
				count.created(), count.changed(), count.unchanged());
	}

}
