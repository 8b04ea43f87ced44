package org.clew;

import java.lang.reflect.Field;

/**
 * The embedded engine uses {@code sun.misc.Unsafe}, of which a JDK 25 warns on standard
 * error the first time. The launcher's option against it
 * ({@code --sun-misc-unsafe-memory-access=allow}) cannot stand in a jar's manifest, and a
 * person who starts a jar cannot mend what the warning asks for.
 */
final class UnsafeWarning {

	private UnsafeWarning() {
	}

	/** Has the JDK believe that it has warned already. */
	static void silence() {
		try {
			Field warned = Class.forName("sun.misc.Unsafe").getDeclaredField("memoryAccessWarned");
			warned.setAccessible(true);
			warned.setBoolean(null, true);
		}
		catch (ReflectiveOperationException | RuntimeException ex) {
			// Another JDK keeps this elsewhere; then it warns, and all else is the same.
		}
	}

}
