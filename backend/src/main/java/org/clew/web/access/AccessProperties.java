package org.clew.web.access;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may reach Clew.
 *
 * @param access whether Clew may listen on an address that other machines reach
 * @param hosts names that Clew answers to, besides those of the loopback address and the
 * address that it listens on
 */
@ConfigurationProperties("clew")
record AccessProperties(@DefaultValue("loopback") Access access, @DefaultValue List<String> hosts) {

	/** Clew has no accounts: whoever reaches it may read, import and undo. */
	enum Access {

		/** This machine alone. */
		LOOPBACK,

		/** Everybody who reaches the address {@code server.address}. */
		OPEN

	}

}
