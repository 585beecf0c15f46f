/** What a session of the harness needs. */
package io.carryover.harness;
