/** One plain single-threaded model per scenario, written from the rules alone: the third party in every comparison. */
package io.carryover.parity.models;
