/** Legacy jobs as they are found in the wild, each all in one class and sharing no code: its counterpart has the same name. */
package io.carryover.dstream.selfcontained;
