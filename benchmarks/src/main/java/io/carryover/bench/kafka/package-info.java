/** From Kafka to Kafka, through the jobs as they are deployed: how long an event takes from the producer to the consumer. */
package io.carryover.bench.kafka;
