/** State and offsets out of a legacy job, into a carried folder. */
package io.carryover.legacy.export;
