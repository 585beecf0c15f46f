/** Legacy jobs that end, and migrated jobs that take over from them. */
package io.carryover.carryover;
