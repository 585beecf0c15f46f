package io.carryover.parity.suite;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.explicitendsessions.ExplicitEndSessionsMapWithState;
import io.carryover.dstream.explicitendsessions.ExplicitEndSessionsUpdateStateByKey;
import io.carryover.dstream.gapsessions.GapSessionsMapWithState;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.explicitendsessions.ClosedSession;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.explicitendsessions.SessionEvent;
import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import io.carryover.structured.MigratedJob;
import io.carryover.structured.explicitendsessions.ExplicitEndSessionsGroupState;
import io.carryover.structured.explicitendsessions.ExplicitEndSessionsTransformWithState;
import io.carryover.structured.gapsessions.GapSessionsGroupState;
import io.carryover.structured.gapsessions.GapSessionsTransformWithState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FilterFunction;

/** The faults that a comparison has to find. */
final class PlantedFaults {

    static final List<PlantedFault> ALL = List.of(
            new PlantedFault(
                    "the gap is a minute longer",
                    withParameters(GapSessionsMapWithState.JOB, Map.of("gap", "31 minutes")),
                    "out-of-order-and-late",
                    Set.of("missing-output", "extra-output")),
            new PlantedFault(
                    "the gap is a minute longer",
                    withParameters(GapSessionsGroupState.JOB, Map.of("gap", "31 minutes")),
                    "out-of-order-and-late",
                    Set.of("missing-output", "extra-output")),
            new PlantedFault(
                    "the watermark stays a second further behind",
                    withParameters(
                            GapSessionsTransformWithState.JOB,
                            Map.of("gap", "10 seconds", "watermark-delay", "6 seconds")),
                    "late-record-in-an-open-window",
                    Set.of("late-count")),
            new PlantedFault(
                    "the timeout is a step longer",
                    withParameters(ExplicitEndSessionsUpdateStateByKey.JOB, Map.of("timeout", "3 seconds")),
                    "timeouts",
                    Set.of("missing-output", "extra-output")),
            new PlantedFault(
                    "the timeout is a step longer",
                    withParameters(ExplicitEndSessionsTransformWithState.JOB, Map.of("timeout", "3 seconds")),
                    "timeouts",
                    Set.of("missing-output", "extra-output", "changed-state")),
            new PlantedFault(
                    "one event too many is kept",
                    withParameters(
                            ExplicitEndSessionsMapWithState.JOB, Map.of("max-events", "4", "timeout", "2 seconds")),
                    "bounded",
                    Set.of("changed-state")),
            new PlantedFault(
                    "an output is swallowed",
                    PlantedFault.rewired(
                            ExplicitEndSessionsUpdateStateByKey.JOB,
                            (events, parameters) -> ExplicitEndSessionsUpdateStateByKey.wire(events, parameters)
                                    .filter(PlantedFaults::isNotOfTheFirstUser)),
                    "plain",
                    Set.of("missing-output")),
            new PlantedFault(
                    "an output is swallowed",
                    PlantedFault.rewired(
                            ExplicitEndSessionsGroupState.JOB,
                            (events, parameters) -> ExplicitEndSessionsGroupState.wire(events, parameters)
                                    .filter((FilterFunction<ClosedSession>) PlantedFaults::isNotOfTheFirstUser)),
                    "plain",
                    Set.of("missing-output")),
            new PlantedFault(
                    "every output comes twice",
                    PlantedFault.rewired(ExplicitEndSessionsMapWithState.JOB, (events, parameters) -> {
                        var once = ExplicitEndSessionsMapWithState.wire(events, parameters);
                        return once.union(once);
                    }),
                    "plain",
                    Set.of("extra-output")),
            new PlantedFault(
                    "the state of an ended session stays",
                    PlantedFault.rewired(ExplicitEndSessionsGroupState.JOB, EndedSessionsStay::wire),
                    "plain",
                    Set.of("extra-state")),
            new PlantedFault(
                    "a record with a mistyped field is accepted",
                    new ScenarioImplementations<>(
                            lenient(), List.of(ExplicitEndSessionsUpdateStateByKey.JOB), List.of()),
                    "garbage",
                    Set.of("missing-reject")),
            new PlantedFault(
                    "a record with a mistyped field is accepted",
                    new ScenarioImplementations<>(lenient(), List.of(), List.of(ExplicitEndSessionsGroupState.JOB)),
                    "garbage",
                    Set.of("missing-reject")));

    private PlantedFaults() {}

    /**
     * @param parameters those of the case, but for the one that is read wrong
     */
    private static <E extends Record, O extends Record> ScenarioImplementations<E> withParameters(
            LegacyJob<E, O> job, Map<String, String> parameters) {
        return PlantedFault.rewired(
                job, (events, right) -> job.wiring().wire(events, job.scenario().parameters(parameters)));
    }

    private static <E extends Record, O extends Record> ScenarioImplementations<E> withParameters(
            MigratedJob<E, O> job, Map<String, String> parameters) {
        return PlantedFault.rewired(
                job, (events, right) -> job.wiring().wire(events, job.scenario().parameters(parameters)));
    }

    private static boolean isNotOfTheFirstUser(ClosedSession session) {
        return session.id() != 1;
    }

    private static Scenario<SessionEvent> lenient() {
        Scenario<SessionEvent> strict = ExplicitEndSessions.SCENARIO;
        return new Scenario<>(strict.name(), strict.eventType(), PlantedFaults::readLeniently, strict.parameters());
    }

    private static SessionEvent readLeniently(Fields fields, SourcePosition position) throws InvalidRecordException {
        return new SessionEvent(fields.integer("id"), fields.text("data"), isLast(fields), position);
    }

    private static boolean isLast(Fields fields) {
        try {
            return fields.bool("isLast");
        } catch (InvalidRecordException e) {
            return false;
        }
    }
}
