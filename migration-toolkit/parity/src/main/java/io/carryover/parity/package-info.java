/** What one implementation did with a fixture, in the form in which implementations are compared. */
package io.carryover.parity;
