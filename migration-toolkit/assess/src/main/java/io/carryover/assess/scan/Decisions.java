package io.carryover.assess.scan;

import io.carryover.assess.Decision;
import io.carryover.assess.Finding;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.state.Observation.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions that a stateful pipeline raises, and its code does not answer. */
final class Decisions {

    private static final Map<String, String> OF_STEPS = new LinkedHashMap<>();

    static {
        OF_STEPS.put(
                "window",
                "Which time is a window to be cut by, the event's or that of processing, and how late may records be?");
        OF_STEPS.put("window-reduce", OF_STEPS.get("window"));
        OF_STEPS.put("window-inverse-reduce", OF_STEPS.get("window"));
        OF_STEPS.put("join", "How far apart in time may the two records of a pair be?");
        OF_STEPS.put(
                "transform",
                "Can the RDD code in front of the state be said with Datasets, or does it need the whole batch?");
        OF_STEPS.put("state-snapshots", "Who reads all state in every batch, and do changes do for them?");
        OF_STEPS.put("slice", "What are the batches of the past needed for?");
        OF_STEPS.put(
                "foreach-rdd-driver-work",
                "Is the driver's work for each batch needed when there is no data, and may it happen twice?");
        OF_STEPS.put("kafka-commit", "Does anybody watch the offsets that are committed to the consumer group?");
        OF_STEPS.put("kafka-offsets", "What are the offsets of a batch used for?");
    }

    private static final Map<String, String> BLOCKING = new LinkedHashMap<>();

    static {
        BLOCKING.put("source-receiver", "Which source that can be read again takes the place of the receiver?");
        BLOCKING.put("source-custom", "Which source takes the place of the DStream class?");
        BLOCKING.put("state-function-unknown", "What does the state function do, which is not in the inputs?");
    }

    private final StatefulCall call;
    private final List<Finding> findings;
    private final List<Decision> decisions = new ArrayList<>();

    private Decisions(StatefulCall call, List<Finding> findings) {
        this.call = call;
        this.findings = findings;
    }

    /** @param findings those of the pipeline */
    static List<Decision> of(StatefulCall call, List<Finding> findings) {
        Decisions decisions = new Decisions(call, findings);
        decisions.ofTheOperation();
        decisions.ofTheFunction();
        decisions.ofTheSteps();
        decisions.ofTheOffsets();
        return decisions.decisions;
    }

    private void ofTheOperation() {
        if (!call.isReduced()) {
            ask(
                    call.isMapWithState() ? "map-with-state" : "update-state-by-key",
                    "Does it matter in which order the records of a key come, and do they carry something to sort them by?",
                    "D13");
        }
        if (call.isMapWithState()) {
            ofTheTimeout();
        } else {
            ask(
                    "update-state-by-key",
                    "Does anybody need the state of all keys in every batch, or only what has changed?",
                    "D09");
        }
        if (call.isByPartition()) {
            block(
                    "update-state-by-key",
                    "Does the function keep anything between the keys of a partition, or leave keys out?",
                    "D01");
        }
        if (isPartitionedByHand()) {
            ask("state-partitions", "Does anything depend on which keys share a partition?", "D20");
        }
        if (call.settings().containsKey("initialState")) {
            ask(
                    "state-initial",
                    "Is the initial state made anew, or is the state of the running job carried over?",
                    "D08");
        }
    }

    private void ofTheTimeout() {
        if (!call.settings().containsKey("timeout")) {
            return;
        }
        ask(
                "state-timeout",
                "May timeouts come on time, where the legacy job looks for them in every tenth batch?",
                "D05");
        if (has("state-timeout-unhandled")) {
            ask("state-timeout-unhandled", "What is to happen when a key times out?", "D03");
        }
    }

    private boolean isPartitionedByHand() {
        String partitioner = call.settings().get("partitioner");
        return partitioner != null && !partitioner.equals("org.apache.spark.HashPartitioner");
    }

    private void ofTheFunction() {
        ask(
                Kind.ASKS_FOR_IDLENESS,
                "state-idle-batches",
                "What does a batch without data mean to a key: how long may it stay idle, and what happens then?",
                "D01");
        ask(
                Kind.CLOCK,
                "state-clock",
                "Which time is meant where the function asks the clock: the event's or that of the batch?",
                "D21");
        ask(Kind.RANDOMNESS, "state-randomness", "May a batch that runs again have another result?", "D21");
        ask(
                Kind.SIDE_EFFECT,
                "state-side-effect",
                "May what the function writes be written twice, and can it become output?",
                "D17");
        ask(
                Kind.STATIC_STATE,
                "state-static",
                "What is the static field for, of which each executor has its own?",
                "D21");
        ask(
                Kind.CAPTURED_COLLECTION,
                "state-captured-collection",
                "What is the captured collection for, of which each task has its own?");
        ask(
                Kind.CHANGED_AFTER_REMOVE,
                "state-changed-after-remove",
                "Is the state to be there or not, once it was removed and changed in one call?",
                "D14");
        ask(
                Kind.MUTATED_WITHOUT_UPDATE,
                "state-mutated-in-place",
                "Is the change to the state meant to last where no `update` follows?",
                "D12");
    }

    private void ofTheSteps() {
        BLOCKING.forEach((rule, question) -> {
            if (has(rule)) {
                block(rule, question);
            }
        });
        OF_STEPS.forEach((rule, question) -> {
            if (has(rule)) {
                ask(rule, question);
            }
        });
    }

    private void ofTheOffsets() {
        boolean areGiven = findings.stream()
                .anyMatch(finding -> finding.rule().equals("kafka-consumer-strategy")
                        && "given".equals(finding.details().get("startingOffsets")));
        if (areGiven) {
            ask(
                    "kafka-consumer-strategy",
                    "Where are the offsets kept that the stream begins at, and does anything else read them?",
                    "D11");
        }
    }

    private boolean has(String rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    private void ask(Kind kind, String rule, String question, String... differences) {
        if (call.observes(kind)) {
            ask(rule, question, differences);
        }
    }

    private void ask(String rule, String question, String... differences) {
        decisions.add(new Decision(rule, question, codes(rule, differences), false));
    }

    private void block(String rule, String question, String... differences) {
        decisions.add(new Decision(rule, question, codes(rule, differences), true));
    }

    private List<String> codes(String rule, String... differences) {
        return differences.length > 0
                ? List.of(differences)
                : findings.stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .map(Finding::differences)
                        .findFirst()
                        .orElse(List.of());
    }
}
