/** For input streams of one's own. */
package io.carryover.legacy.input;
