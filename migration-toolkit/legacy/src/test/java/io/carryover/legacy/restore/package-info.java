/** State that a legacy job begins with. */
package io.carryover.legacy.restore;
