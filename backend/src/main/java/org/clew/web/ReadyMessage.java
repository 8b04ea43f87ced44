package org.clew.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says where to look, once there is something to see.
 */
@Component
class ReadyMessage {

	private static final Logger log = LoggerFactory.getLogger("org.clew");

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext context
				&& context.getWebServer() != null) {
			log.info("Clew is ready: http://localhost:{}", context.getWebServer().getPort());
		}
	}

}
