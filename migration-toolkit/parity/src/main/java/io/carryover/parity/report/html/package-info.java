/** The report as one page of HTML that needs nothing else. */
package io.carryover.parity.report.html;
