package org.clew;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts Clew.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ClewApplication {

	public static void main(String[] args) {
		// The embedded engine and Netty use sun.misc.Unsafe, of which JDK 25 warns. The
		// manifest of a jar cannot carry the launcher's option, this property is the same.
		System.setProperty("sun.misc.unsafe.memory.access", "allow");
		SpringApplication.run(ClewApplication.class, args);
	}

}
