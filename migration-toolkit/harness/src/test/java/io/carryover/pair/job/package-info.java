/** Jobs as teams have them. */
package io.carryover.pair.job;
