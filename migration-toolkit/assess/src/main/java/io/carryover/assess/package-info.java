/**
 * What a jar uses of the DStream API, what replaces it, and which differences it meets. Only bytecode is read: nothing of
 * the jar is loaded or run, and no Spark is needed.
 */
package io.carryover.assess;
