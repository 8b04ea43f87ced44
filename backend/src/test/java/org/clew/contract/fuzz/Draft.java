package org.clew.contract.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A request while it is made up.
 */
final class Draft {

	final Operation operation;

	final SplittableRandom random;

	String method;

	/** As it is written in the request. */
	String path = "";

	/** What is written between the signs {@code &}. */
	final List<String> query = new ArrayList<>();

	String version = "HTTP/1.1";

	final List<String> headers = new ArrayList<>();

	String body = "";

	boolean isFramed = true;

	boolean isComplete = true;

	Draft(Operation operation, SplittableRandom random) {
		this.operation = operation;
		this.random = random;
		this.method = operation.method();
	}

	/** One time in so many. */
	boolean onceIn(int times) {
		return this.random.nextInt(times) == 0;
	}

	<T> T anyOf(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	/** Replaces the header, whether it is there or not. */
	void header(String name, String value) {
		this.headers.removeIf(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
		this.headers.add(name + ": " + value);
	}

	RawRequest request() {
		String target = this.query.isEmpty() ? this.path : this.path + "?" + String.join("&", this.query);
		// Nothing would be left to ask for.
		boolean undoesAll = target.contains(KnownValues.FOUNDING_IMPORT) && this.method.equals("DELETE");
		return new RawRequest(undoesAll ? "GET" : this.method, target, this.version, this.headers, this.body,
				this.isFramed, this.isComplete);
	}

}
