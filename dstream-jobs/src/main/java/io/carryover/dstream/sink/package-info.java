/** Where the rows of a legacy job go, batch by batch. */
package io.carryover.dstream.sink;
