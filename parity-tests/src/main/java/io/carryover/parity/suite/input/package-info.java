/** Between the lines of a fixture and the records of the scenarios' sources. */
package io.carryover.parity.suite.input;
