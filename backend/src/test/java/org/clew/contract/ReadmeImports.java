package org.clew.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.clew.contract.Uploads.Upload;

/**
 * The imports that README shows: files that it has people write, and the calls that send
 * them.
 */
final class ReadmeImports {

	private static final Path README = Path.of("..", "README.md");

	private static final Pattern FILE = Pattern.compile("cat > (\\S+) <<'END'\n(.*?)\nEND\n", Pattern.DOTALL);

	private static final Pattern CALL = Pattern
		.compile("curl ((?:-F \\w+=@\\S+ )+)'localhost:8080/api/v1/imports\\?([^']+)'");

	private static final Pattern PART = Pattern.compile("-F (\\w+)=@(\\S+)");

	private static final Pattern PARAMETER = Pattern.compile("(\\w+)=([^&]+)");

	private ReadmeImports() {
	}

	/** What one call sends. */
	record Example(Map<String, String> parameters, List<Upload> uploads) {
	}

	/** Those whose files are all in README. */
	static List<Example> all() {
		String readme = read();
		Map<String, String> files = FILE.matcher(readme)
			.results()
			.collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
		return CALL.matcher(readme)
			.results()
			.filter(call -> parts(call).stream().allMatch(part -> files.containsKey(part.group(2))))
			.map(call -> new Example(
					PARAMETER.matcher(call.group(2))
						.results()
						.collect(Collectors.toMap(match -> match.group(1), match -> match.group(2))),
					parts(call).stream()
						.map(part -> new Upload(part.group(1), part.group(2),
								BodyPublishers.ofString(files.getOrDefault(part.group(2), ""))))
						.toList()))
			.toList();
	}

	private static List<MatchResult> parts(MatchResult call) {
		return PART.matcher(call.group(1)).results().toList();
	}

	private static String read() {
		try {
			return Files.readString(README);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
