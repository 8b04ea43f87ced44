package org.clew.web;

import org.jspecify.annotations.Nullable;

/**
 * Ends the process on an error after which it cannot be trusted to answer. A process that
 * hangs keeps its place; one that has ended is started anew, and loses nothing that it
 * acknowledged.
 */
public final class FatalErrors {

	private static final int STATUS = 3;

	private FatalErrors() {
	}

	/** Does so for every thread that dies of one. */
	public static void watch() {
		Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
		Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
			endIfFatal(failure);
			if (before != null) {
				before.uncaughtException(thread, failure);
			}
			else {
				System.err.println("Thread " + thread.getName() + " failed: " + failure);
			}
		});
	}

	/** Does so if a failure has one among its causes. */
	public static void endIfFatal(Throwable failure) {
		if (isFatal(failure)) {
			System.err.println("Clew ends: " + fatal(failure) + ". Give it more memory (-Xmx), or less to do.");
			// Shutting down in order would need what there is none of.
			Runtime.getRuntime().halt(STATUS);
		}
	}

	/** A stack that overflowed is free again. */
	static boolean isFatal(Throwable failure) {
		return fatal(failure) != null;
	}

	private static @Nullable Throwable fatal(Throwable failure) {
		Throwable cause = failure;
		while (cause != null) {
			if (cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError)) {
				return cause;
			}
			cause = cause.getCause();
		}
		return null;
	}

}
