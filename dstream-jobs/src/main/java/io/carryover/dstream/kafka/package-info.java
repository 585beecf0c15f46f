/** How the clients of a legacy job reach Kafka. */
package io.carryover.dstream.kafka;
