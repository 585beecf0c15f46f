/** Where the records of a legacy job come from: a folder or a topic. */
package io.carryover.dstream.source;
