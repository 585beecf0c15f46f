/** The report as one page of HTML that needs nothing else; and the look and the charts of such pages, for those of others. */
package io.carryover.parity.report.html;
