/** The migrated job of a pair, as the harness runs it. */
package io.carryover.pair.migrated;
