/** How fast a job is carried over: each step of the run book, against the plainest Spark job that moves the same rows. */
package io.carryover.bench.cutover;
