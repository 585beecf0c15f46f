/** The scenarios' migrated side in the words of the harness. */
package io.carryover.parity.suite.migrated;
