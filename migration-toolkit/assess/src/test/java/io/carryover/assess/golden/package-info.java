/** A job whose whole assessment was written down by hand. */
package io.carryover.assess.golden;
