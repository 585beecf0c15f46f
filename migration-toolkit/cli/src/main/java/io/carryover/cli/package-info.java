/** The command line: reads options, calls the other modules and turns what comes back into an exit code. */
package io.carryover.cli;
