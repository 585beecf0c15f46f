/** Reads class files out of jars and folders, whatever is in them: sizes are bounded, what is broken is named and left out. */
package io.carryover.assess.input;
