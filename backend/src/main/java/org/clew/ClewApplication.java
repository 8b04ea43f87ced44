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
		UnsafeWarning.silence();
		SpringApplication.run(ClewApplication.class, args);
	}

}
