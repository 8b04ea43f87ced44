package org.clew.web.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.clew.database.StartupProblem;
import org.clew.web.access.AccessProperties.Access;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address that Clew listens on.
 */
@Component
@ConditionalOnWebApplication
public final class ListeningAddress {

	private final @Nullable String name;

	private final @Nullable InetAddress address;

	/**
	 * Reads the address from {@code server.address}.
	 * @throws StartupProblem if other machines reach the address and nobody said that
	 * they may
	 */
	ListeningAddress(Environment environment, AccessProperties access) {
		String given = environment.getProperty("server.address", "");
		this.name = given.isBlank() ? null : given.strip();
		this.address = resolve(this.name);
		if (!isLoopback() && access.access() != Access.OPEN) {
			throw new StartupProblem(
					"server.address is %s, which other machines reach, and Clew has no accounts: whoever reaches it may read, import and undo. Start with --clew.access=open if that is wanted, or without server.address"
						.formatted((this.name != null) ? this.name : "empty (every address)"));
		}
	}

	private static @Nullable InetAddress resolve(@Nullable String name) {
		try {
			return (name != null) ? InetAddress.getByName(name) : null;
		}
		catch (UnknownHostException ex) {
			throw new StartupProblem("server.address is %s, which is no address of this machine".formatted(name), ex);
		}
	}

	/** Whether this machine alone reaches the address. */
	public boolean isLoopback() {
		return this.address != null && this.address.isLoopbackAddress();
	}

	boolean isEveryAddress() {
		return this.address == null || this.address.isAnyLocalAddress();
	}

	/**
	 * Whether a client that asks for this host means this server.
	 * @param host a name in lower case, or an address
	 */
	boolean isNamed(String host) {
		InetAddress asked = literal(host);
		return host.equalsIgnoreCase(this.name)
				|| (asked != null && (asked.isLoopbackAddress() || isEveryAddress() || asked.equals(this.address)));
	}

	/** An address that is written as one: nothing is asked of a name server. */
	private static @Nullable InetAddress literal(String host) {
		try {
			return InetAddress.ofLiteral(host);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * Where the page is.
	 * @param port the port that the server took
	 */
	public String url(int port) {
		String host = isLoopback() || isEveryAddress() || this.name == null ? "localhost" : this.name;
		return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port);
	}

	/**
	 * Says on which address others reach Clew.
	 * @param port the port that the server took
	 */
	public String inWords(int port) {
		return isEveryAddress() ? "every address of this machine, port " + port
				: "%s, port %d".formatted(this.name, port);
	}

}
