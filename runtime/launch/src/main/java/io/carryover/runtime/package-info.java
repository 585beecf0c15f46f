/**
 * The real parts, each a process of its own: a Kafka broker, and jobs through spark-submit, as the build leaves them. For
 * end-to-end tests and for benchmarks.
 */
package io.carryover.runtime;
