package org.clew.web.openapi;

import java.util.List;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The head of the API's description.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String ABOUT = """
			Investigative relationships, with the evidence and the time of every fact.

			An id may hold any character. In a path it is percent-encoded as one segment: the entity `harbour/ana` is \
			at `/api/v1/entities/harbour%2Fana`. Each node carries its `url`, which is encoded already.

			Every GET answers with an `ETag`. Sent back as `If-None-Match`, it is answered with 304 while nothing has \
			changed. Pages have a `Link` to the next one. Errors are problem documents (RFC 9457). Nobody has to log \
			in.""";

	@Bean
	OpenAPI openApi(ObjectProvider<BuildProperties> build) {
		BuildProperties properties = build.getIfAvailable();
		return new OpenAPI()
			.info(new Info().title("Clew")
				.description(ABOUT)
				.version((properties != null) ? properties.getVersion() : "development")
				.license(new License().name("Apache License, Version 2.0")
					.url("https://www.apache.org/licenses/LICENSE-2.0")))
			.servers(List.of(new Server().url("/").description("The server that this description came from")))
			.security(List.of())
			.tags(List.of(tag("Entities", "Find people, bodies, cases and events, and read what is known of one."),
					tag("Relationships", "Read one relationship with all its evidence."),
					tag("Neighbourhoods", "Follow relationships from an entity, step by step or page by page."),
					tag("Paths", "Find how entities are connected, best connections first."),
					tag("Sources", "Read the sources, and what each of them supports."),
					tag("Schema", "Read which types, properties and data sets there are."),
					tag("Saved queries", "Ask questions that are kept as Cypher with typed parameters."),
					tag("Saved views", "Keep graphs with their layout, filters and notes."),
					tag("Imports", "Bring files into the graph, follow how that goes, and take it back."),
					tag("Exports", "Download a data set, or everything, in one of many formats.")));
	}

	private static Tag tag(String name, String description) {
		return new Tag().name(name).description(description);
	}

}
