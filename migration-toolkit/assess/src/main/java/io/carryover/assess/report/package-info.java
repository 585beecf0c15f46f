/** An assessment as a page of HTML and as SARIF. */
package io.carryover.assess.report;
