package org.clew.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Over real sockets, on a server with a single thread.
 */
class GoneClientsTests {

	/** Longer than any test waits. */
	private static final String ENDLESS = "/60000";

	private static final String SLOW = "/600";

	@TempDir
	static Path directory;

	private final Tomcat tomcat = new Tomcat();

	/** What was interrupted. */
	private final BlockingQueue<String> interrupted = new LinkedBlockingQueue<>();

	/** Whether the thread was left interrupted by each of its tasks. */
	private final BlockingQueue<Boolean> leftInterrupted = new LinkedBlockingQueue<>();

	private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();

	private final ExecutorService thread = Executors.newSingleThreadExecutor();

	private final Connector connector = new Connector(WatchableHttp11.class.getName());

	@BeforeEach
	void start() throws LifecycleException {
		this.tomcat.setSilent(true);
		this.tomcat.setBaseDir(directory.toString());
		this.connector.setPort(0);
		this.connector.getProtocolHandler().setExecutor(task -> this.thread.execute(() -> {
			task.run();
			this.leftInterrupted.add(Thread.interrupted());
		}));
		this.tomcat.setConnector(this.connector);
		this.tomcat.getEngine().getPipeline().addValve(new GoneClients());
		var context = this.tomcat.addContext("", null);
		Tomcat.addServlet(context, "sleeper", new Sleeper());
		context.addServletMappingDecoded("/", "sleeper");
		this.tomcat.start();
	}

	@AfterEach
	void stop() throws LifecycleException {
		this.tomcat.stop();
		this.tomcat.destroy();
		this.thread.shutdownNow();
	}

	/** Reads all of the body, sleeps as long as the path says, and repeats both. */
	private final class Sleeper extends HttpServlet {

		private static final long serialVersionUID = 1L;

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
			String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			String answer = request.getRequestURI() + body;
			GoneClientsTests.this.begun.add(answer);
			try {
				Thread.sleep(Duration.ofMillis(Long.parseLong(request.getRequestURI().substring(1))));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				GoneClientsTests.this.interrupted.add(answer);
			}
			response.getWriter().print(answer);
		}

	}

	@Test
	void interruptsTheCallOfAClientThatIsGoneAndNotTheNext() throws Exception {
		try (Client client = new Client()) {
			client.send("GET " + ENDLESS + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
			assertThat(this.begun.poll(10, TimeUnit.SECONDS)).isEqualTo(ENDLESS);
		}
		assertThat(this.interrupted.poll(10, TimeUnit.SECONDS)).isEqualTo(ENDLESS);
		try (Client next = new Client()) {
			next.send("GET /0 HTTP/1.1\r\nHost: localhost\r\n\r\n");
			assertThat(next.answer()).isEqualTo("/0");
		}
		assertThat(this.leftInterrupted).isNotEmpty().doesNotContain(true);
	}

	@Test
	void takesAClientThatClosedItsHalfForGone() throws Exception {
		try (Client client = new Client()) {
			client.send("GET " + ENDLESS + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
			client.socket.shutdownOutput();
			assertThat(this.interrupted.poll(10, TimeUnit.SECONDS)).isEqualTo(ENDLESS);
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Content-Length: 4\r\n\r\nbody", "Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n" })
	void interruptsACallWithABody(String body) throws Exception {
		try (Client client = new Client()) {
			client.send("POST " + ENDLESS + " HTTP/1.1\r\nHost: localhost\r\n" + body);
			assertThat(this.begun.poll(10, TimeUnit.SECONDS)).isEqualTo(ENDLESS + "body");
		}
		assertThat(this.interrupted.poll(10, TimeUnit.SECONDS)).isEqualTo(ENDLESS + "body");
	}

	@Test
	void leavesAPatientClientAndWhatItSendsAheadAsTheyAre() throws Exception {
		try (Client client = new Client()) {
			client.send("GET " + SLOW + " HTTP/1.1\r\nHost: localhost\r\n\r\nPOST " + SLOW
					+ " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n\r\nsecond");
			assertThat(client.answer()).isEqualTo(SLOW);
			assertThat(client.answer()).isEqualTo(SLOW + "second");
			client.send("GET /1 HTTP/1.1\r\nHost: localhost\r\n\r\n");
			assertThat(client.answer()).isEqualTo("/1");
		}
		assertThat(this.interrupted).isEmpty();
	}

	@Test
	void leavesARequestThatArrivesInPartsDuringAnotherAsItIs() throws Exception {
		try (Client client = new Client()) {
			client.send("GET " + SLOW + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
			for (String part : List.of("PO", "ST /1 HTTP/1.1\r\nHo", "st: a\r\nContent-Length: 6\r\n\r\nsec", "ond")) {
				Thread.sleep(130);
				client.send(part);
			}
			assertThat(client.answer()).isEqualTo(SLOW);
			assertThat(client.answer()).isEqualTo("/1second");
		}
		assertThat(this.interrupted).isEmpty();
	}

	@Test
	void waitsForABodyThatArrivesSlowly() throws Exception {
		try (Client client = new Client()) {
			client.send("POST " + SLOW + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 12\r\n\r\n");
			for (String part : List.of("slow", "ly a", "ll  ")) {
				Thread.sleep(130);
				client.send(part);
			}
			assertThat(client.answer()).isEqualTo(SLOW + "slowly all");
		}
		assertThat(this.interrupted).isEmpty();
	}

	/** Knows just enough HTTP. */
	private final class Client implements AutoCloseable {

		private final Socket socket = new Socket("localhost", GoneClientsTests.this.connector.getLocalPort());

		private final BufferedReader in = new BufferedReader(
				new InputStreamReader(this.socket.getInputStream(), StandardCharsets.UTF_8));

		Client() throws IOException {
			this.socket.setTcpNoDelay(true);
			this.socket.setSoTimeout(10_000);
		}

		void send(String text) throws IOException {
			this.socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		}

		/** The body of the next answer. */
		String answer() throws IOException {
			List<String> head = new ArrayList<>();
			String line = this.in.readLine();
			while (line != null && !line.isEmpty()) {
				head.add(line);
				line = this.in.readLine();
			}
			assertThat(head.getFirst()).startsWith("HTTP/1.1 200");
			int length = head.stream()
				.filter(header -> header.startsWith("Content-Length: "))
				.mapToInt(header -> Integer.parseInt(header.substring("Content-Length: ".length())))
				.findFirst()
				.orElseThrow();
			char[] body = new char[length];
			for (int read = 0; read < length; read++) {
				body[read] = (char) this.in.read();
			}
			return new String(body).strip();
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
