package org.clew.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.clew.web.access.ListeningAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Asks what people ask first, before Clew says that it is ready: the first of each
 * statement has to be compiled, which on a small machine takes longer than a call may.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "clew.warm-up", matchIfMissing = true)
class WarmUp implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final JsonMapper JSON = new JsonMapper();

	private final ApplicationContext context;

	private final ListeningAddress address;

	WarmUp(ApplicationContext context, ListeningAddress address) {
		this.context = context;
		this.address = address;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			askAll(this.address.url(web.getWebServer().getPort()) + "/api/v1/");
		}
	}

	private static void askAll(String url) {
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
			List<String> ids = JSON.readTree(ask(client, url + "entities?q=a&limit=2"))
				.path("items")
				.valueStream()
				.map(item -> item.path("id"))
				.filter(JsonNode::isString)
				.map(id -> URLEncoder.encode(id.asString(), StandardCharsets.UTF_8).replace("+", "%20"))
				.toList();
			for (String list : List.of("schema", "sources?limit=1", "views?limit=1", "imports?limit=1")) {
				ask(client, url + list);
			}
			for (String id : ids) {
				ask(client, url + "entities/" + id);
				ask(client, url + "entities/" + id + "/neighbourhood");
			}
			if (ids.size() > 1) {
				ask(client, url + "paths?from=" + ids.getFirst() + "&to=" + ids.getLast());
			}
		}
		catch (IOException ex) {
			log.debug("Not all was asked", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String ask(HttpClient client, String url) throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(), BodyHandlers.ofString())
			.body();
	}

}
