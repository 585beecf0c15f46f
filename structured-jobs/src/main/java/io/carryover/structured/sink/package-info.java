/** Where the rows of a batch go. */
package io.carryover.structured.sink;
