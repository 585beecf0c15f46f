/** JSON as parity reads it: numbers keep every digit, and two ways of writing one value are one value. */
package io.carryover.parity.json;
