/** Tests of the search, without an engine. */
package io.carryover.parity.search;
