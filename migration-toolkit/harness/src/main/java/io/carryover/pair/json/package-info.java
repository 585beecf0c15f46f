/** What jobs emit and keep, as JSON that is the same on both sides. */
package io.carryover.pair.json;
