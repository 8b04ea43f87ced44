package org.clew.web.load;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose client has to take it at a minimum rate. A download holds a transaction
 * and a connection to the database for as long as it lasts.
 */
final class MinimumRate extends HttpServletResponseWrapper {

	/** Only time in which the client keeps the server waiting counts. */
	static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final double NANOS = 1e9;

	private final Duration patience;

	private final long bytesPerSecond;

	private @Nullable ServletOutputStream output;

	MinimumRate(HttpServletResponse response, long bytesPerSecond, Duration patience) {
		super(response);
		this.patience = patience;
		this.bytesPerSecond = bytesPerSecond;
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (this.output == null) {
			this.output = new Output(super.getOutputStream());
		}
		return this.output;
	}

	private final class Output extends ServletOutputStream {

		private final ServletOutputStream output;

		private long waited;

		private long bytes;

		Output(ServletOutputStream output) {
			this.output = output;
		}

		@Override
		public void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] buffer, int offset, int length) throws IOException {
			long start = System.nanoTime();
			this.output.write(buffer, offset, length);
			count(length, start);
		}

		@Override
		public void flush() throws IOException {
			long start = System.nanoTime();
			this.output.flush();
			count(0, start);
		}

		private void count(long written, long start) throws IOException {
			this.bytes += written;
			this.waited += System.nanoTime() - start;
			if (this.waited > MinimumRate.this.patience.toNanos()
					&& this.bytes < MinimumRate.this.bytesPerSecond * (this.waited / NANOS)) {
				throw new IOException("The client takes less than %d bytes a second of this answer"
					.formatted(MinimumRate.this.bytesPerSecond));
			}
		}

		@Override
		public boolean isReady() {
			return this.output.isReady();
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			this.output.setWriteListener(listener);
		}

		@Override
		public void close() throws IOException {
			this.output.close();
		}

	}

}
