/** Each code of the register of differences, shown on the engines themselves. */
package io.carryover.differences;
