/** The outcome of comparisons as {@code parity.json}, and what is shown and kept beside it. */
package io.carryover.parity.report;
