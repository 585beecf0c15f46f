/** Jobs of both sides, watched by their monitors. */
package io.carryover.watched;
