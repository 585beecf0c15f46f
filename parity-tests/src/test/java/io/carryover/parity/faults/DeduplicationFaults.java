package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.BUILTIN;
import static io.carryover.scenarios.Api.GROUP_STATE;
import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.TRANSFORM_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.dstream.deduplication.DeduplicationMapWithState;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.deduplication.Deduplication;
import io.carryover.scenarios.deduplication.EventKey;
import io.carryover.scenarios.deduplication.Sifted;
import io.carryover.structured.deduplication.DeduplicationBuiltin;
import io.carryover.structured.deduplication.DeduplicationGroupState;
import io.carryover.structured.deduplication.DeduplicationTransformWithState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Faults in {@code deduplication}. */
final class DeduplicationFaults {

    /** Those with a function of ours: Spark's own operator takes what comes first. */
    private static final Set<Api> FUNCTIONS =
            EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE, GROUP_STATE, TRANSFORM_WITH_STATE);

    static final List<Fault> ALL = List.of(
            fault(
                    "of a step's events the first in source order passes",
                    new Mistake(Sifted.class, "< 0 ? next : first", "> 0 ? next : first"),
                    FUNCTIONS,
                    Sighting.in("which-duplicate", "missing-output", "extra-output")),
            fault(
                    "a key is forgotten when the watermark is at its time",
                    new Mistake(
                            EventKey.class,
                            "return !eventTime.isAfter(watermark);",
                            "return eventTime.isBefore(watermark);"),
                    EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE),
                    Sighting.in("late-and-expiry", "extra-state")),
            fault(
                    "a key is kept for its duplicates",
                    new Mistake(DeduplicationMapWithState.class, "seen.update(true);", ""),
                    EnumSet.of(MAP_WITH_STATE),
                    Sighting.in("plain", "extra-output", "missing-state")),
            fault(
                    "a duplicate leaves the timeout of its key as it is (D04)",
                    new Mistake(
                            DeduplicationGroupState.class,
                            "seen.setTimeoutTimestamp(",
                            "if (!isKnown) seen.setTimeoutTimestamp("),
                    EnumSet.of(GROUP_STATE),
                    Sighting.in("late-and-expiry", "extra-state")),
            fault(
                    "a key is forgotten when the watermark is at its time, not behind it (D05)",
                    new Mistake(
                            DeduplicationTransformWithState.class,
                            "registerTimer(key.eventTime().toEpochMilli())",
                            "registerTimer(key.eventTime().toEpochMilli() + 1)"),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("late-and-expiry", "extra-state")),
            fault(
                    "a duplicate may have another payload",
                    new Mistake(
                            DeduplicationBuiltin.class,
                            ".dropDuplicates(\"user\", \"eventTime\")",
                            ".dropDuplicates(\"user\", \"eventTime\", \"payload\")"),
                    EnumSet.of(BUILTIN),
                    Sighting.in("plain", "extra-output", "extra-state")));

    private DeduplicationFaults() {}

    private static Fault fault(String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {
        return new Fault(Deduplication.SCENARIO, rule, mistake, apis, sighting);
    }
}
