package io.carryover.assess;

import java.util.List;

/**
 * All that was found in some jars or class folders.
 *
 * @param schema the version of this shape in JSON; it changes when a field goes or means something else
 * @param inputs what was read, in the order in which it was named
 * @param pipelines a stateful operation each, by place
 * @param findings by place, then rule
 * @param problems what could not be read, and was left out
 */
public record Assessment(
        int schema, List<Input> inputs, List<Pipeline> pipelines, List<Finding> findings, List<Problem> problems) {

    /** The version of the shape that this release writes. */
    public static final int SCHEMA = 1;

    public Assessment {
        inputs = List.copyOf(inputs);
        pipelines = List.copyOf(pipelines);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /** How many files were left out, whole or in part. */
    public long filesLeftOut() {
        return problems.stream().map(Problem::file).distinct().count();
    }

    /** What was found along a pipeline, from its source to its state function. */
    public List<Finding> findingsOf(Pipeline pipeline) {
        return findings.stream()
                .filter(finding -> pipeline.id().equals(finding.pipeline()))
                .toList();
    }
}
