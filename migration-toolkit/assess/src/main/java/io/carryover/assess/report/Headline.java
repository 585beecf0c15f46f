package io.carryover.assess.report;

import io.carryover.assess.Assessment;
import io.carryover.assess.Decision;
import io.carryover.assess.Pipeline;
import io.carryover.assess.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What somebody who reads nothing else should know. */
record Headline(Assessment assessment) {

    String title() {
        int pipelines = assessment.pipelines().size();
        if (pipelines > 0) {
            return count(pipelines, "stateful pipeline");
        }
        return (assessment.findings().isEmpty() ? "No use of DStreams" : "No stateful pipeline")
                + (isWhole() ? "" : " in what could be read");
    }

    /** The colours of the worst of what was found. */
    String tone() {
        return assessment.pipelines().stream()
                .map(Pipeline::verdict)
                .reduce((one, other) -> one.compareTo(other) > 0 ? one : other)
                .map(Chip::of)
                .map(Chip::tone)
                .orElse(isWhole() ? "equal" : "declared");
    }

    String sentence() {
        if (assessment.findings().isEmpty() && assessment.pipelines().isEmpty()) {
            return "Nothing of the DStream API was found in what was read" + reservation() + ".";
        }
        if (assessment.pipelines().isEmpty()) {
            return "Nothing keeps state; what replaces the rest is said place by place" + reservation() + ".";
        }
        List<String> parts = new ArrayList<>();
        add(parts, Verdict.MECHANICAL, "can be rewritten with what is known");
        add(parts, Verdict.NEEDS_DECISIONS, "to be decided upon, with " + count(questions(), "question"));
        add(parts, Verdict.BLOCKED, "cannot be migrated before something is settled");
        return String.join("; ", parts) + ".";
    }

    private boolean isWhole() {
        return assessment.problems().isEmpty();
    }

    private String reservation() {
        return isWhole() ? "" : "; left out, whole or in part: " + count(assessment.filesLeftOut(), "file");
    }

    private void add(List<String> parts, Verdict verdict, String what) {
        long pipelines = assessment.pipelines().stream()
                .filter(pipeline -> pipeline.verdict() == verdict)
                .count();
        if (pipelines > 0) {
            parts.add(pipelines + " " + what);
        }
    }

    /** One that several pipelines ask is one. */
    private long questions() {
        return assessment.pipelines().stream()
                .filter(pipeline -> pipeline.verdict() == Verdict.NEEDS_DECISIONS)
                .flatMap(pipeline -> pipeline.decisions().stream())
                .map(Decision::question)
                .distinct()
                .count();
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
