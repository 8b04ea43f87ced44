package org.clew.benchmark.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many clients at once, each of which asks again as soon as it has its answer.
 *
 * @param clients how many
 * @param seconds how long
 * @param latencies of all calls that were answered
 * @param errors what was said, as often as it was, by calls that were not
 */
public record Load(int clients, double seconds, Latencies latencies, Map<String, Integer> errors) {

	private record Client(List<Double> millis, List<String> errors) {
	}

	/**
	 * Lets so many clients ask for so long.
	 * @param question takes any number that is not negative
	 */
	public static Load run(int clients, Duration time, long seed, Question question)
			throws InterruptedException, IOException {
		long begin = System.nanoTime();
		long end = begin + time.toNanos();
		SplittableRandom seeds = new SplittableRandom(seed);
		List<Future<Client>> running = new ArrayList<>();
		List<Double> millis = new ArrayList<>();
		Map<String, Integer> errors = new TreeMap<>();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int client = 0; client < clients; client++) {
				SplittableRandom random = seeds.split();
				running.add(executor.submit(() -> client(question, random, end)));
			}
			for (Future<Client> client : running) {
				millis.addAll(client.get().millis());
				client.get().errors().forEach(error -> errors.merge(error, 1, Integer::sum));
			}
		}
		catch (ExecutionException ex) {
			throw new IOException(ex.getCause());
		}
		double seconds = (System.nanoTime() - begin) / 1e9;
		return new Load(clients, seconds, new Latencies(millis, 0), errors);
	}

	private static Client client(Question question, SplittableRandom random, long end) throws InterruptedException {
		List<Double> millis = new ArrayList<>();
		List<String> errors = new ArrayList<>();
		while (System.nanoTime() < end) {
			long begin = System.nanoTime();
			try {
				question.ask(random.nextInt(Integer.MAX_VALUE));
				millis.add((System.nanoTime() - begin) / 1e6);
			}
			catch (IOException ex) {
				errors.add(ex.getMessage());
			}
		}
		return new Client(millis, errors);
	}

	public int errorCount() {
		return this.errors.values().stream().mapToInt(Integer::intValue).sum();
	}

	public double callsPerSecond() {
		return this.latencies.calls() / this.seconds;
	}

}
