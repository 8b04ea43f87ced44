package org.clew.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.clew.database.Deadline;
import org.clew.database.Limits;
import org.clew.graph.GraphAnswer;
import org.clew.source.Claims;
import org.clew.source.Sources;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/**
 * Writes graph answers in whichever of the formats was negotiated; as plain JSON they are
 * written like all others, with what they say beside the graph.
 */
@Component
class GraphAnswerConverter extends AbstractHttpMessageConverter<GraphAnswer> {

	/** Names the limits that cut the answer, where the format has no place for them. */
	static final String TRUNCATED = "X-Clew-Truncated";

	private final GraphFormats formats;

	private final Claims claims;

	private final Sources sources;

	private final Datasets datasets;

	private final Limits limits;

	GraphAnswerConverter(GraphFormats formats, Claims claims, Sources sources, Datasets datasets, Limits limits) {
		super(formats.mediaTypes()
			.stream()
			.filter(type -> !type.equals(MediaType.APPLICATION_JSON))
			.toArray(MediaType[]::new));
		this.formats = formats;
		this.claims = claims;
		this.sources = sources;
		this.datasets = datasets;
		this.limits = limits;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return GraphAnswer.class.isAssignableFrom(type);
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected GraphAnswer readInternal(Class<? extends GraphAnswer> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("Graphs are only written", input);
	}

	@Override
	protected void writeInternal(GraphAnswer answer, HttpOutputMessage output) throws IOException {
		MediaType negotiated = output.getHeaders().getContentType();
		if (negotiated == null) {
			throw new IllegalStateException("no media type was negotiated");
		}
		GraphFormat format = this.formats.of(negotiated);
		output.getHeaders().setContentDisposition(FileNames.of(answer.title(), format));
		if (answer.limits().truncated()) {
			output.getHeaders().set(TRUNCATED, String.join(", ", answer.limits().reasons()));
		}
		OutputStream out = new BufferedOutputStream(output.getBody());
		format.write(
				new AnswerContent(answer, this.claims, this.sources, this.datasets, Deadline.in(this.limits.time())),
				out);
		out.flush();
	}

}
