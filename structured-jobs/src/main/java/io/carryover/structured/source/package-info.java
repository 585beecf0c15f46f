/** Where records come from: files and Kafka, as streaming datasets. */
package io.carryover.structured.source;
