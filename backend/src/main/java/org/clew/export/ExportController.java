package org.clew.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.clew.database.Deadline;
import org.clew.database.Limits;
import org.clew.export.GraphContent.Dataset;
import org.clew.web.EntityTags;
import org.clew.web.FieldErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

@RestController
@Tag(name = "Exports")
class ExportController {

	/** What a file is called that is not of one data set. */
	private static final String ALL = "all data sets";

	private final GraphFormats formats;

	private final Datasets datasets;

	private final StoredGraphs graphs;

	private final Limits limits;

	private final HeaderContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

	ExportController(GraphFormats formats, Datasets datasets, StoredGraphs graphs, Limits limits) {
		this.formats = formats;
		this.datasets = datasets;
		this.graphs = graphs;
		this.limits = limits;
	}

	@GetMapping("/api/v1/export")
	@Operation(summary = "A whole data set, or everything", description = """
			It is written while it is read, and has clew.limits.export-time. What others write meanwhile may be in \
			it or not. If it fails half-way, the connection is cut: what ends as it should is whole.""")
	void exportGraph(
			@RequestParam(required = false) @Parameter(description = "Name of a format") @Nullable String format,
			@RequestParam(required = false) @Parameter(
					description = "Id of a data set; all of them if left out") @Nullable String dataset,
			NativeWebRequest request, HttpServletRequest servlet, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		Deadline deadline = Deadline.in(this.limits.exportTime());
		GraphFormat chosen = (format != null) ? this.formats.named(format)
				: this.formats.accepted(this.header.resolveMediaTypes(request));
		Dataset name = name(dataset, this.datasets.all(deadline));
		response.setContentType(chosen.mediaType().toString());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				FileNames.of((dataset != null) ? dataset : ALL, chosen).toString());
		EntityTags.apply(servlet, response);
		// Whoever waits sees at once that it begins.
		response.flushBuffer();
		OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
		chosen.write(this.graphs.of(dataset, name, deadline), out);
		out.flush();
	}

	private static Dataset name(@Nullable String id, List<Dataset> all) {
		if (id == null) {
			return (all.size() == 1) ? all.getFirst() : Datasets.SEVERAL;
		}
		new FieldErrors().known("dataset", List.of(id), all.stream().map(Dataset::id).toList()).throwIfAny();
		return all.stream().filter(dataset -> dataset.id().equals(id)).findFirst().orElseThrow();
	}

}
