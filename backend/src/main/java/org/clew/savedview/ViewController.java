package org.clew.savedview;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.clew.database.Deadline;
import org.clew.database.Limits;
import org.clew.savedview.SavedViews.ListedView;
import org.clew.web.BadInput;
import org.clew.web.FieldErrors;
import org.clew.web.OffsetPage;
import org.clew.web.Bounds;
import org.clew.web.Paged;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@Tag(name = "Saved views")
class ViewController {

	private static final String VERSION_TAG = "The version; send it back as `If-Match`.";

	/** A version as an entity tag. */
	private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

	private final SavedViews views;

	private final Limits limits;

	ViewController(SavedViews views, Limits limits) {
		this.views = views;
		this.limits = limits;
	}

	/**
	 * A page of saved views.
	 *
	 * @param items the views, the latest first
	 * @param total how many there are on all pages
	 * @param limit most items of a page
	 * @param offset how many come before this page
	 */
	record ViewPage(List<ListedView> items, long total, int limit, int offset) implements Paged {
	}

	@GetMapping("/api/v1/views")
	@Operation(summary = "All saved views, the latest first, without what is in them")
	ViewPage listViews(@RequestParam(defaultValue = "100") @Bounds(limit = "page") int limit,
			@RequestParam(defaultValue = "0") @Bounds(least = 0, most = OffsetPage.LAST) int offset) {
		OffsetPage.check(limit, offset, this.limits, new FieldErrors()).throwIfAny();
		Deadline deadline = Deadline.in(this.limits.time());
		return new ViewPage(this.views.page(new OffsetPage(offset, limit, Sort.unsorted()), deadline),
				this.views.count(deadline), limit, offset);
	}

	@PostMapping(path = "/api/v1/views", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Saves a view")
	@RequestBody(required = true, content = @Content(schema = @Schema(implementation = ViewDocument.class)))
	@ApiResponse(responseCode = "201", description = "It is saved",
			headers = { @Header(name = HttpHeaders.ETAG, description = VERSION_TAG, schema = @Schema(type = "string")),
					@Header(name = HttpHeaders.LOCATION, description = "Path of the view",
							schema = @Schema(type = "string")) })
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<SavedView> createView(HttpServletRequest request) throws IOException {
		SavedView view = this.views.create(document(request));
		return tagged(ResponseEntity.created(URI.create("/api/v1/views/" + view.id())), view).body(view);
	}

	@GetMapping("/api/v1/views/{id}")
	@Operation(summary = "One saved view")
	ResponseEntity<SavedView> getView(@PathVariable String id) {
		SavedView view = this.views.get(id);
		return tagged(ResponseEntity.ok(), view).body(view);
	}

	@PutMapping(path = "/api/v1/views/{id}", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Saves a view again", description = """
			If-Match says which version it replaces, such as "3", so that nobody overwrites what another saved \
			meanwhile (412); * replaces whichever there is.""")
	@RequestBody(required = true, content = @Content(schema = @Schema(implementation = ViewDocument.class)))
	@ApiResponse(responseCode = "200", description = "It is saved",
			headers = @Header(name = HttpHeaders.ETAG, description = VERSION_TAG, schema = @Schema(type = "string")))
	ResponseEntity<SavedView> updateView(@PathVariable String id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			HttpServletRequest request) throws IOException {
		if (ifMatch == null) {
			throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED,
					"The header If-Match must say which version is replaced, as in If-Match: \"3\".");
		}
		SavedView view = this.views.change(id, version(ifMatch), document(request));
		return tagged(ResponseEntity.ok(), view).body(view);
	}

	@DeleteMapping("/api/v1/views/{id}")
	@Operation(summary = "Deletes a view", description = "With If-Match, only that version.")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void deleteView(@PathVariable String id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		this.views.delete(id, (ifMatch != null) ? version(ifMatch) : null);
	}

	private static ResponseEntity.BodyBuilder tagged(ResponseEntity.BodyBuilder answer, SavedView view) {
		return answer.eTag("\"" + view.version() + "\"");
	}

	private static @Nullable Long version(String ifMatch) {
		if (ifMatch.equals("*")) {
			return null;
		}
		Matcher tag = VERSION.matcher(ifMatch);
		if (!tag.matches()) {
			throw new BadInput(HttpHeaders.IF_MATCH,
					"'%s' is not allowed; allowed: a version in quotation marks, or *".formatted(ifMatch));
		}
		return Long.valueOf(tag.group(1));
	}

	private ViewDocument document(HttpServletRequest request) throws IOException {
		try (InputStream body = request.getInputStream()) {
			return ViewJson.incoming(body.readAllBytes(), this.limits.nodes());
		}
	}

}
