package org.clew.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.clew.web.FieldErrors;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * The formats that there are.
 */
@Component
class GraphFormats {

	/** The name of the API's own JSON, which is meant where nothing else is asked for. */
	static final String JSON = "json";

	/** The parameter that names a format. */
	static final String PARAMETER = "format";

	private final List<GraphFormat> formats;

	GraphFormats(List<GraphFormat> formats) {
		this.formats = formats.stream()
			.sorted(Comparator.comparing((GraphFormat format) -> !format.name().equals(JSON))
				.thenComparing(GraphFormat::name))
			.toList();
	}

	List<String> names() {
		return this.formats.stream().map(GraphFormat::name).toList();
	}

	/** The media type of JSON is the first. */
	List<MediaType> mediaTypes() {
		return this.formats.stream().map(GraphFormat::mediaType).toList();
	}

	/**
	 * The format of a name.
	 * @throws org.clew.web.BadInput if there is none
	 */
	GraphFormat named(String name) {
		new FieldErrors().known(PARAMETER, List.of(name), names()).throwIfAny();
		return this.formats.stream().filter(format -> format.name().equals(name)).findFirst().orElseThrow();
	}

	/** The format of a media type that is one of {@link #mediaTypes}. */
	GraphFormat of(MediaType type) {
		return this.formats.stream()
			.filter(format -> format.mediaType().equalsTypeAndSubtype(type))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * The format that the header {@code Accept} prefers.
	 * @throws HttpMediaTypeNotAcceptableException if there is none
	 */
	GraphFormat accepted(List<MediaType> accepted) throws HttpMediaTypeNotAcceptableException {
		List<MediaType> best = new ArrayList<>(accepted.isEmpty() ? List.of(MediaType.ALL) : accepted);
		MimeTypeUtils.sortBySpecificity(best);
		for (MediaType type : best) {
			for (GraphFormat format : this.formats) {
				if (type.getQualityValue() > 0 && type.includes(format.mediaType())) {
					return format;
				}
			}
		}
		throw new HttpMediaTypeNotAcceptableException(mediaTypes());
	}

}
