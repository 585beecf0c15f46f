/** Jobs found in the wild, migrated: each all in one class and sharing no code, beside its legacy original of the same name. */
package io.carryover.structured.selfcontained;
