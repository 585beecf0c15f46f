/** Toolkit for the migrated side: everything a team needs beside its Structured Streaming job. */
package io.carryover.migrated;
