/** The migrated side of the harness. */
package io.carryover.harness.migrated;
