/** The legacy side of the harness; compiles on Spark 3.5 too. */
package io.carryover.harness.legacy;
