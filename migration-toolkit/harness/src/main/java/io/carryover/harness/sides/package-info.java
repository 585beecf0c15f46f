/** Both sides of a case together. */
package io.carryover.harness.sides;
