/** Keys that come and go: state follows them, and nothing else stays. */
package io.carryover.parity.bounded;
