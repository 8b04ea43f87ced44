package org.clew.dataimport.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.store.ImportStamp;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported.
 *
 * @param id of the import
 * @param dataset id of the data set that it becomes part of
 * @param title of the data set
 * @param source what facts rest on that name nothing better; its id and title are
 * completed for each file
 * @param namespace precedes ids that are unique within one file, or one data set, only;
 * {@code null}: each file's name does, as in all that was ordered before data sets kept
 * their ids apart
 * @param mapping of tables: the name of one that is shipped, or its text
 * @param digest of the content and of all the above, by which the same order is known
 * again
 */
record ImportOrder(String id, String format, String dataset, String title, SourceFact source,
		@Nullable String namespace, @Nullable String mapping, List<OrderedFile> files, String digest) {

	/**
	 * A file that is to be imported.
	 *
	 * @param name as its owner calls it
	 */
	record OrderedFile(String name, Path path) {
	}

	/** The same of files that may lie elsewhere by now. */
	ImportOrder withFiles(List<OrderedFile> files) {
		return new ImportOrder(this.id, this.format, this.dataset, this.title, this.source, this.namespace,
				this.mapping, files, this.digest);
	}

	/**
	 * The same with its uploads in another directory of the import. They lie in one of
	 * the import's own, whose place may have changed with a restore or a move.
	 */
	ImportOrder withUploadsIn(Path directory) {
		return withFiles(this.files.stream().map(file -> {
			Path parent = file.path().getParent();
			return (parent != null && parent.endsWith(this.id))
					? new OrderedFile(file.name(), directory.resolve(file.path().getFileName())) : file;
		}).toList());
	}

	/** What precedes the ids that a file gives. */
	String namespaceOf(String file) {
		return (this.namespace != null) ? this.namespace
				: file.replaceFirst("\\..*", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
	}

	ImportStamp stamp(boolean repeated) {
		return new ImportStamp(this.id, this.dataset, repeated);
	}

}
