package org.clew.dataimport.job;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.clew.database.Limits;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.job.ImportOrder.OrderedFile;
import org.clew.dataimport.job.ImportStatus.State;
import org.clew.web.BadInput;
import org.clew.web.Bounds;
import org.clew.web.FieldErrors;
import org.clew.web.NotFound;
import org.clew.web.OffsetPage;
import org.clew.web.Paged;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "Imports")
class ImportController {

	/** The reader of mappings takes no larger one. */
	private static final DataSize MOST_MAPPING = DataSize.ofMegabytes(1);

	private final Imports imports;

	private final Orders orders;

	private final ImportSettings settings;

	private final Limits limits;

	ImportController(Imports imports, Orders orders, ImportSettings settings, Limits limits) {
		this.imports = imports;
		this.orders = orders;
		this.settings = settings;
		this.limits = limits;
	}

	/**
	 * A page of imports.
	 *
	 * @param items the imports, the latest first
	 * @param total how many there are on all pages
	 * @param limit most items of a page
	 * @param offset how many come before this page
	 */
	record ImportList(List<ImportStatus> items, long total, int limit, int offset) implements Paged {
	}

	@GetMapping("/api/v1/imports")
	@Operation(summary = "All imports, the latest first")
	ImportList listImports(@RequestParam(defaultValue = "100") @Bounds(limit = "page") int limit,
			@RequestParam(defaultValue = "0") @Bounds(least = 0, most = OffsetPage.LAST) int offset) {
		OffsetPage.check(limit, offset, this.limits, new FieldErrors()).throwIfAny();
		List<ImportStatus> all = this.imports.all();
		return new ImportList(all.stream().skip(offset).limit(limit).toList(), all.size(), limit, offset);
	}

	@PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Imports files, or looks what they would bring", description = """
			Files are taken as they are, or as gzip or zip. Facts that are there already stay as they are, so that \
			the same file twice changes nothing. With start=false nothing is stored yet: the answer has a preview, and \
			POST /imports/{id}/start begins.""")
	@ApiResponse(responseCode = "201", description = "It waits to be started, and has a preview",
			headers = @Header(name = HttpHeaders.LOCATION, description = "Path of the import",
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "202", description = "It is queued", headers = @Header(name = HttpHeaders.LOCATION,
			description = "Path of the import", schema = @Schema(type = "string")))
	ResponseEntity<ImportStatus> createImport(@ParameterObject ImportParameters given,
			@RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
			@RequestParam(name = "mappingFile", required = false) @Nullable MultipartFile mappingFile)
			throws IOException {
		if (files == null || files.isEmpty()) {
			throw new BadInput("file", "is required, once or several times");
		}
		String id = Imports.newId();
		Path directory = Files.createDirectories(this.settings.directoryOf(id));
		try {
			String mapping = (mappingFile != null) ? mapping(mappingFile) : given.mapping();
			ImportOrder order = this.orders.order(id, given, mapping, kept(directory, files));
			if (Boolean.FALSE.equals(given.start())) {
				ImportStatus status = this.imports.keep(order);
				return ResponseEntity.created(address(id))
					.body(status.withPreview(this.imports.preview(id).orElseThrow()));
			}
			return ResponseEntity.accepted().location(address(id)).body(this.imports.submit(order));
		}
		catch (IOException | RuntimeException ex) {
			FileSystemUtils.deleteRecursively(directory);
			if (ex instanceof InputRefused refused) {
				throw new BadInput("file", String.valueOf(refused.getMessage()));
			}
			throw ex;
		}
	}

	/** It lies on the disk until it is known to be small. */
	private static String mapping(MultipartFile file) throws IOException {
		if (file.getSize() > MOST_MAPPING.toBytes()) {
			throw new BadInput("mappingFile", "has more than %d bytes".formatted(MOST_MAPPING.toBytes()));
		}
		return new String(file.getBytes(), StandardCharsets.UTF_8);
	}

	private static URI address(String id) {
		return URI.create("/api/v1/imports/" + id);
	}

	private static List<OrderedFile> kept(Path directory, List<MultipartFile> files) throws IOException {
		List<OrderedFile> kept = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (MultipartFile file : files) {
			String name = Orders.safeName(file.getOriginalFilename());
			if (!names.add(name)) {
				throw new InputRefused("two files are called '%s'".formatted(name));
			}
			Path path = directory.resolve("upload-" + kept.size()).toAbsolutePath();
			file.transferTo(path);
			kept.add(new OrderedFile(name, path));
		}
		return kept;
	}

	@PostMapping(path = "/api/v1/imports/{id}/start", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Starts an import that was only looked at, or goes on with one that failed or was cancelled")
	@ResponseStatus(HttpStatus.ACCEPTED)
	ImportStatus startImport(@PathVariable String id) {
		ImportStatus status = known(id);
		return this.imports.start(id)
			.orElseThrow(() -> new Conflict(
					"It is %s; only one that is READY, FAILED or CANCELLED can be started.".formatted(status.state())));
	}

	@PostMapping(path = "/api/v1/imports/{id}/cancel", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Ends an import that waits or runs", description = """
			One that waits is CANCELLED at once; one that runs is CANCELLING until the batch is stored that it is at. \
			What is stored stays: it can be undone, or started again and goes on.""")
	@ResponseStatus(HttpStatus.ACCEPTED)
	ImportStatus cancelImport(@PathVariable String id) {
		ImportStatus status = known(id);
		return this.imports.cancel(id)
			.orElseThrow(() -> new Conflict(
					"It is %s; only one that waits or runs can be cancelled.".formatted(status.state())));
	}

	@GetMapping("/api/v1/imports/{id}")
	@Operation(summary = "How an import stands")
	ImportStatus getImport(@PathVariable String id) {
		return known(id);
	}

	@GetMapping(path = "/api/v1/imports/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Operation(summary = "How an import goes on, as server-sent events, until it is over", description = """
			Twice a second an event of the name progress, and at last one of the name end. The data of each is the \
			status of the import, as GET /imports/{id} answers it, in one line of JSON.""")
	@ApiResponse(responseCode = "200", description = "A stream of events",
			content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
	SseEmitter followImport(@PathVariable String id) {
		known(id);
		return ProgressEvents.of(() -> known(id));
	}

	@GetMapping("/api/v1/imports/{id}/rejects")
	@Operation(summary = "What was not taken, or is remarkable, as JSON lines", description = """
			Each line has kind (rejected or remark), file, line (0 where the file as a whole is meant), reason and \
			record; a record of more than 100,000 characters is cut, and recordLength says how many it has. The \
			list is there as soon as the import has begun.""")
	@ApiResponse(responseCode = "200", description = "A JSON object in each line",
			content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")))
	ResponseEntity<Resource> getImportRejects(@PathVariable String id) throws IOException {
		known(id);
		Path file = this.imports.rejects(id).orElseThrow(() -> new NotFound("id", "list of rejects", id));
		return ResponseEntity.ok()
			.eTag(tag(file))
			.contentType(new MediaType("application", "x-ndjson"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("rejects-" + id + ".jsonl").build().toString())
			// Parts of it would be told by other headers than described, and it may grow
			// while it is sent.
			.body(new InputStreamResource(() -> Files.newInputStream(file)));
	}

	/** The list only grows, or is begun anew. */
	private static String tag(Path file) throws IOException {
		var attributes = Files.readAttributes(file, BasicFileAttributes.class);
		return "W/\"%x-%x\"".formatted(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size());
	}

	@DeleteMapping(path = "/api/v1/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Takes an import back as a whole", description = """
			Its claims go, with everything that nothing else supports, and what it replaced is as it was before.""")
	@ResponseStatus(HttpStatus.ACCEPTED)
	ImportStatus undoImport(@PathVariable String id) {
		ImportStatus status = known(id);
		if (status.state() == State.UNDONE) {
			throw new Conflict("It is undone already.");
		}
		return this.imports.undo(id)
			.orElseThrow(() -> new Conflict("It is %s; it can be undone when that is over.".formatted(status.state())));
	}

	private ImportStatus known(String id) {
		return this.imports.status(id).orElseThrow(() -> new NotFound("id", "import", id));
	}

}
