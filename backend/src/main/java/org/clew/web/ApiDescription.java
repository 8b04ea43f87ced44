package org.clew.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;

import org.springframework.boot.info.BuildProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The head of the API's description at {@code /v3/api-docs}.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	@Bean
	OpenAPI openApi(ObjectProvider<BuildProperties> build) {
		BuildProperties properties = build.getIfAvailable();
		return new OpenAPI().info(new Info().title("Clew")
			.description("Investigative relationships, with the evidence and the time of every fact.")
			.version((properties != null) ? properties.getVersion() : "development")
			.license(new License().name("Apache License, Version 2.0")
				.url("https://www.apache.org/licenses/LICENSE-2.0")));
	}

}
