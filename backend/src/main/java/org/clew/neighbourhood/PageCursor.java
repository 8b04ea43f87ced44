package org.clew.neighbourhood;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.zip.CRC32;

/**
 * Where a page of a group ended, as clients pass it on: the database's own number of its
 * last relationship, sealed so that it fits this group alone and cannot be made up.
 */
final class PageCursor {

	/** Before the first relationship. */
	static final long START = -1;

	private PageCursor() {
	}

	/**
	 * @param group what tells one group from another
	 */
	static String after(long position, String group) {
		ByteBuffer cursor = ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
			.putLong(position)
			.putInt(seal(position, group));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.array());
	}

	/** The position; nothing if it is no cursor of this group. */
	static OptionalLong read(String cursor, String group) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(cursor);
			if (bytes.length != Long.BYTES + Integer.BYTES) {
				return OptionalLong.empty();
			}
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			long position = buffer.getLong();
			return (buffer.getInt() == seal(position, group)) ? OptionalLong.of(position) : OptionalLong.empty();
		}
		catch (IllegalArgumentException ex) {
			return OptionalLong.empty();
		}
	}

	private static int seal(long position, String group) {
		CRC32 sum = new CRC32();
		sum.update((position + " " + group).getBytes(StandardCharsets.UTF_8));
		return (int) sum.getValue();
	}

}
