/** Looks into state functions: what they call, in which order, and what they touch besides the state. */
package io.carryover.assess.state;
