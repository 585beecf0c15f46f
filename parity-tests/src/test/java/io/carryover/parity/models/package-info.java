/** Holds the sequential models against the expectations that were written by hand. */
package io.carryover.parity.models;
