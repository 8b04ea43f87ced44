package org.clew.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The room that is left on the file systems that Clew writes to. A store whose disk is
 * full cannot write its log any more, and may not open again; so Clew stops writing while
 * there is some left.
 */
@Component
public class DiskReserve {

	private final List<Path> directories;

	private final DataSize reserve;

	private final ToLongFunction<Path> usable;

	@Autowired
	DiskReserve(ClewProperties properties, @Value("${clew.imports.directory}") Path imports) {
		this(List.of(properties.dataDir(), imports), properties.diskReserve(), DiskReserve::usable);
	}

	/**
	 * @param usable bytes that can still be written to the file system of a directory
	 */
	DiskReserve(List<Path> directories, DataSize reserve, ToLongFunction<Path> usable) {
		this.directories = directories.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
		this.reserve = reserve;
		this.usable = usable;
	}

	/**
	 * What is short, for who wants to write; absent if there is room.
	 * @param bytes that are to be written
	 */
	public Optional<String> shortage(long bytes) {
		return this.directories.stream()
			.filter(Files::exists)
			.filter(directory -> this.usable.applyAsLong(directory) - Math.max(bytes, 0) < this.reserve.toBytes())
			.findFirst()
			.map(directory -> "%d MB are free where Clew keeps its %s, and %d MB are to stay free (clew.disk-reserve)"
				.formatted(DataSize.ofBytes(this.usable.applyAsLong(directory)).toMegabytes(),
						directory.equals(this.directories.getFirst()) ? "data" : "imports",
						this.reserve.toMegabytes()));
	}

	private static long usable(Path directory) {
		try {
			return Files.getFileStore(directory).getUsableSpace();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
