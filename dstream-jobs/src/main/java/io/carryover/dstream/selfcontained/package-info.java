/** A legacy job as it is found in the wild, all in one class and sharing no code: its counterpart has the same name. */
package io.carryover.dstream.selfcontained;
