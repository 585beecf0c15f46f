/** The legacy side in a JVM of its own, on the Spark release that this module is compiled against. */
package io.carryover.lane;
