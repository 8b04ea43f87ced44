package org.clew.web;

import org.clew.web.access.ListeningAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says where to look, once there is something to see.
 */
@Component
@ConditionalOnWebApplication
class ReadyMessage {

	private static final Logger log = LoggerFactory.getLogger("org.clew");

	private final ListeningAddress address;

	ReadyMessage(ListeningAddress address) {
		this.address = address;
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext context
				&& context.getWebServer() != null) {
			int port = context.getWebServer().getPort();
			if (this.address.isLoopback()) {
				log.info("Clew is ready: {}", this.address.url(port));
			}
			else {
				log.info("Clew is ready: {} (open to everybody who reaches {})", this.address.url(port),
						this.address.inWords(port));
			}
		}
	}

}
