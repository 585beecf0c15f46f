/** Cases through both engines under virtual time, and their comparison. */
package io.carryover.parity.suite;
