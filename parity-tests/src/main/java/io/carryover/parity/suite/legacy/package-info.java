/** The scenarios' legacy side in the words of the harness; compiles on Spark 3.5 too. */
package io.carryover.parity.suite.legacy;
