package org.clew.neighbourhood;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.clew.database.Deadline;

import org.springframework.stereotype.Component;

/**
 * Where a page of a group ended, as clients pass it on: the database's own number of its
 * last relationship, sealed (HMAC-SHA256) so that it fits this group alone and cannot be
 * made up. The key is kept in the database: a cursor outlives a restart, and holds for
 * every process that works with that database.
 */
@Component
class PageCursors {

	/** Before the first relationship. */
	static final long START = -1;

	private static final String ALGORITHM = "HmacSHA256";

	/** Bytes of a seal; half of what the algorithm gives is more than enough. */
	private static final int SEAL = 16;

	private final CursorKey key;

	PageCursors(CursorKey key) {
		this.key = key;
	}

	/**
	 * The cursor of a position.
	 * @param group what tells one group from another
	 */
	String after(long position, String group, Deadline deadline) {
		ByteBuffer cursor = ByteBuffer.allocate(Long.BYTES + SEAL)
			.putLong(position)
			.put(seal(position, group, deadline));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.array());
	}

	/** The position; nothing if it is no cursor of this group. */
	OptionalLong read(String cursor, String group, Deadline deadline) {
		byte[] bytes;
		try {
			bytes = Base64.getUrlDecoder().decode(cursor);
		}
		catch (IllegalArgumentException ex) {
			return OptionalLong.empty();
		}
		if (bytes.length != Long.BYTES + SEAL) {
			return OptionalLong.empty();
		}
		long position = ByteBuffer.wrap(bytes).getLong();
		byte[] seal = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
		return MessageDigest.isEqual(seal, seal(position, group, deadline)) ? OptionalLong.of(position)
				: OptionalLong.empty();
	}

	private byte[] seal(long position, String group, Deadline deadline) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.key.bytes(deadline), ALGORITHM));
			byte[] sealed = mac.doFinal((position + " " + group).getBytes(StandardCharsets.UTF_8));
			return Arrays.copyOf(sealed, SEAL);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every JDK has " + ALGORITHM, ex);
		}
	}

}
