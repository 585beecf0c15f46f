/** Sessions through every API, on both sides, from the same events. */
package io.carryover.bench.sessions;
