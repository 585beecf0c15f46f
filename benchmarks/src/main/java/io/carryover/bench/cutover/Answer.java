package io.carryover.bench.cutover;

import io.carryover.bench.report.RunResult;
import java.util.List;
import java.util.Map;

/**
 * What a chore has measured.
 *
 * @param runs by side
 */
public record Answer(Map<String, List<RunResult>> runs) {}
