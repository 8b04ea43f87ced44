package org.clew;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/**
 * Keeps the files that the process creates from other accounts of the machine.
 */
final class OwnFiles {

	private static final int OTHERS = 0077;

	private OwnFiles() {
	}

	/**
	 * Takes the rights of group and others from every file that is created from now on,
	 * those of the database engine included. Java has no call for it. A system without
	 * {@code umask} keeps its own rules.
	 */
	@SuppressWarnings("restricted")
	static void restrict() {
		Linker linker = Linker.nativeLinker();
		linker.defaultLookup().find("umask").ifPresent(umask -> {
			try {
				int _ = (int) linker
					.downcallHandle(umask, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
					.invokeExact(OTHERS);
			}
			catch (Throwable ex) {
				throw new IllegalStateException("umask cannot be called", ex);
			}
		});
	}

}
