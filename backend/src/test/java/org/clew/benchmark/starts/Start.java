package org.clew.benchmark.starts;

import java.io.IOException;

import org.clew.benchmark.process.MeasuredProcess;

/**
 * What one start took.
 *
 * @param seconds from the start of the process to its first answer
 * @param cpuSeconds processor time until then, of all threads
 * @param residentMegabytes memory that the process occupied then
 */
record Start(double seconds, double cpuSeconds, double residentMegabytes) {

	/**
	 * @param begin {@link System#nanoTime()} before the process was started
	 * @param process which has just given its first answer
	 */
	static Start of(long begin, MeasuredProcess process) throws IOException {
		double seconds = (System.nanoTime() - begin) / 1e9;
		return new Start(seconds, process.cpuTime().toMillis() / 1e3, process.memory().residentMegabytes());
	}

}
