/** The code in the migration guide, taken from the classes. */
package io.carryover.guide;
