package io.carryover.bench;

import java.nio.file.Path;

/**
 * How a benchmark is run.
 *
 * @param quick whether to cut sizes down, so that all ends within minutes
 * @param rounds how often each side runs
 * @param heapMb of each JVM that is measured
 * @param work folder for checkpoints and logs, many gigabytes at full size
 */
public record BenchPlan(boolean quick, int rounds, int heapMb, Path work) {}
