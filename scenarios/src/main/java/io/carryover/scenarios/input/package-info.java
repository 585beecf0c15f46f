/** From a record of a source to an event or a reject. */
package io.carryover.scenarios.input;
