/** What a job asks a Kafka cluster before it starts. */
package io.carryover.scenarios.kafka;
