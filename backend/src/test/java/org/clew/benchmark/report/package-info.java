/**
 * What was measured, and what it means, as Markdown with charts.
 */
@NullMarked
package org.clew.benchmark.report;

import org.jspecify.annotations.NullMarked;
