/** A job found in the wild, migrated: all in one class and sharing no code, beside its legacy original of the same name. */
package io.carryover.structured.selfcontained;
