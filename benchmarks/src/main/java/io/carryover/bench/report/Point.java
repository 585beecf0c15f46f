package io.carryover.bench.report;

/** A side of a workload. */
public record Point(String workload, String side) {}
