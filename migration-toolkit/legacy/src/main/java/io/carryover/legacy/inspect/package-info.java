/** What is in a DStream checkpoint, for people and programs to look at. */
package io.carryover.legacy.inspect;
