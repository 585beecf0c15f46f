/** The report of a benchmark as one page of HTML that needs nothing else, in the look of the parity report. */
package io.carryover.bench.report.html;
