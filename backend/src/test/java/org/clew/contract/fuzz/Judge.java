package org.clew.contract.fuzz;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.clew.contract.DescribedAnswers;
import org.clew.contract.DescribedAnswers.Answered;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is wrong with an answer, whatever the request was.
 */
final class Judge {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final List<String> OF_EVERY_ANSWER = List.of("Content-Security-Policy", "X-Content-Type-Options",
			"Referrer-Policy");

	/** Classes and their packages, and how the JVM writes arrays of them. */
	private static final Pattern CLASS_NAME = Pattern.compile(
			"\\b(?:org|java|javax|jakarta|com|io|tools|net)\\.(?:\\w+\\.)+[A-Z]\\w+|\\[L[\\w.]+;|\\b\\w+Exception\\b");

	/** Beyond the limit. */
	private static final Duration LATE = Duration.ofSeconds(1);

	private final DescribedAnswers described;

	private final Duration limit;

	/**
	 * @param limit time that a call has, unless it asks for more effort
	 */
	Judge(DescribedAnswers described, Duration limit) {
		this.described = described;
		this.limit = limit;
	}

	/**
	 * All that is wrong, each as a sentence that begins alike for what is of one kind.
	 */
	List<String> complaints(RawRequest request, RawAnswer answer) {
		List<String> complaints = new ArrayList<>();
		if (request.method().equals("OPTIONS") && request.target().equals("*")) {
			// About the server as a whole, which answers by itself.
			return complaints;
		}
		judgeStatus(request, answer.status(), answer.headers(), complaints);
		Duration allowed = this.limit.multipliedBy(effort(request)).plus(LATE);
		if (answer.took().compareTo(allowed) > 0) {
			complaints.add("late: after %d ms".formatted(answer.took().toMillis()));
		}
		OF_EVERY_ANSWER.stream()
			.filter(name -> answer.headers().firstValue(name).isEmpty())
			.forEach(name -> complaints.add("without the header " + name));
		boolean hasBody = !request.method().equals("HEAD");
		if (answer.status() >= 400 && hasBody) {
			judgeProblem(answer, complaints);
		}
		if (hasBody && answer.headers().firstValue("Content-Encoding").isEmpty()) {
			addIfAny(complaints, syntax(answer));
		}
		// Who has closed his half of the connection is taken for gone.
		if (complaints.isEmpty() && request.isComplete() && request.target().startsWith("/api/v1/")) {
			addIfAny(complaints, contradiction(request, answer));
		}
		Matcher name = CLASS_NAME.matcher(answer.body());
		while (name.find()) {
			if (!request.bytes(0).contains(name.group())) {
				complaints.add("names a class: " + name.group());
			}
		}
		return complaints;
	}

	private static void addIfAny(List<String> complaints, @Nullable String complaint) {
		if (complaint != null) {
			complaints.add(complaint);
		}
	}

	private static void judgeStatus(RawRequest request, int status, HttpHeaders headers, List<String> complaints) {
		boolean isBusy = status == 503 && headers.firstValue("Retry-After").isPresent();
		if (status >= 500 && status != 507 && !isBusy && !isNoHttp(request, status)) {
			complaints.add("status " + status);
		}
	}

	/**
	 * HTTP itself wants these answers to methods, encodings and versions that are
	 * unknown.
	 */
	private static boolean isNoHttp(RawRequest request, int status) {
		return (status == 505 && !request.version().equals("HTTP/1.1")) || (status == 501 && (request.method()
			.equals("CONNECT")
				|| request.header("transfer-encoding").filter(coding -> !coding.equals("chunked")).isPresent()));
	}

	private static int effort(RawRequest request) {
		return request.parameter("effort")
			.filter(effort -> effort.matches("[1-9]|10"))
			.map(Integer::parseInt)
			.orElse(1);
	}

	private void judgeProblem(RawAnswer answer, List<String> complaints) {
		if (!answer.isOf("application/problem+json")) {
			complaints.add("%d without a problem document: %s".formatted(answer.status(),
					answer.headers().firstValue("Content-Type").orElse("no type")));
		}
		else if (answer.headers().firstValue("Content-Encoding").isEmpty()) {
			try {
				var document = JSON.readTree(Bytes.text(answer.body()));
				this.described.problems(document).forEach(problem -> complaints.add("problem document: " + problem));
				if (document.path("status").asInt(0) != answer.status()) {
					complaints.add("problem document of another status");
				}
			}
			catch (JacksonException ex) {
				complaints.add("problem document that is no JSON");
			}
		}
	}

	private @Nullable String contradiction(RawRequest request, RawAnswer answer) {
		try {
			this.described.check(new Answered(request.method(), request.target(), answer.status(), answer.headers(),
					Bytes.array(answer.body())));
			return null;
		}
		catch (AssertionError ex) {
			return "not as described: %d: %s".formatted(answer.status(), ex.getMessage());
		}
	}

	/** Where a body is not what its media type says. */
	private static @Nullable String syntax(RawAnswer answer) {
		String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
		try {
			if (type.endsWith("json") && !type.endsWith("ndjson")) {
				JSON.readTree(Bytes.text(answer.body()));
			}
			else if (type.endsWith("ndjson")) {
				Bytes.text(answer.body()).lines().forEach(JSON::readTree);
			}
			else if (type.endsWith("xml")) {
				readXml(Bytes.text(answer.body()));
			}
			else if (type.endsWith("zip") || type.endsWith("sheet")) {
				readZip(answer.body());
			}
			return null;
		}
		catch (JacksonException | XMLStreamException | IOException ex) {
			return "is no %s: %s".formatted(type, ex.getMessage());
		}
	}

	private static void readXml(String text) throws XMLStreamException {
		XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(text));
		while (reader.hasNext()) {
			reader.next();
		}
	}

	/** By its directory, which is at its end. */
	private static void readZip(String bytes) throws IOException {
		Path file = Files.createTempFile("fuzz", ".zip");
		try {
			Files.write(file, Bytes.array(bytes));
			try (ZipFile zip = new ZipFile(file.toFile())) {
				for (ZipEntry entry : zip.stream().toList()) {
					zip.getInputStream(entry).readAllBytes();
				}
			}
		}
		finally {
			Files.delete(file);
		}
	}

}
