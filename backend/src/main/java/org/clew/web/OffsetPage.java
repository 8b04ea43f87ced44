package org.clew.web;

import org.clew.database.Limits;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * A page that begins anywhere, as {@code limit} and {@code offset} name it.
 */
public record OffsetPage(long offset, int limit, Sort sort) implements Pageable {

	/** The greatest offset; with any page behind it, it is still an {@code int}. */
	public static final int LAST = 1_000_000_000;

	/** Both within what a call may ask for. */
	public static FieldErrors check(int limit, int offset, Limits limits, FieldErrors errors) {
		return errors.range("limit", limit, 1, limits.page()).range("offset", offset, 0, LAST);
	}

	@Override
	public int getPageNumber() {
		return (int) (this.offset / this.limit);
	}

	@Override
	public int getPageSize() {
		return this.limit;
	}

	@Override
	public long getOffset() {
		return this.offset;
	}

	@Override
	public Sort getSort() {
		return this.sort;
	}

	@Override
	public Pageable next() {
		return new OffsetPage(this.offset + this.limit, this.limit, this.sort);
	}

	@Override
	public Pageable previousOrFirst() {
		return hasPrevious() ? new OffsetPage(Math.max(0, this.offset - this.limit), this.limit, this.sort) : first();
	}

	@Override
	public Pageable first() {
		return new OffsetPage(0, this.limit, this.sort);
	}

	@Override
	public Pageable withPage(int pageNumber) {
		return new OffsetPage((long) pageNumber * this.limit, this.limit, this.sort);
	}

	@Override
	public boolean hasPrevious() {
		return this.offset > 0;
	}

}
