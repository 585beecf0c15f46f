/** The real parts that end-to-end tests run on: spark-submit and a Kafka broker, each a process of its own. */
package io.carryover.e2e;
