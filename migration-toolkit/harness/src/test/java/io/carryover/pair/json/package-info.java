/** Values of every kind as JSON. */
package io.carryover.pair.json;
