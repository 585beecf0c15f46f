package io.carryover.bench.sessions;

import io.carryover.bench.report.RunResult;
import java.util.Map;

/**
 * What a round has measured.
 *
 * @param runs by name of the workload
 */
public record RunAnswer(Map<String, RunResult> runs) {}
