/** The legacy job of a pair, as the harness runs it. */
package io.carryover.pair.legacy;
