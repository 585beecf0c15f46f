/** What is in the checkpoint of a streaming query, for people and programs to look at. */
package io.carryover.migrated.inspect;
