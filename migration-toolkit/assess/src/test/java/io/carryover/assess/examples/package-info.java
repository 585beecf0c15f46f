/** A class for each rule, by the name of the rule: what begins with {@code found} must be found, {@code other} must not. */
package io.carryover.assess.examples;
