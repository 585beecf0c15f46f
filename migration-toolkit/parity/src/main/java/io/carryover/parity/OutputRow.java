package io.carryover.parity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One row that an implementation emitted.
 *
 * @param batch the step that emitted it, from 1; aligned by step time, never by an engine's batch id
 * @param row the row as a JSON object
 */
public record OutputRow(int batch, JsonNode row) {}
