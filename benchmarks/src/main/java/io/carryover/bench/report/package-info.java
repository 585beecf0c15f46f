/** What a benchmark leaves: {@code bench.json} and its renderings. Knows no engine. */
package io.carryover.bench.report;
