package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.GROUP_STATE;
import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.TRANSFORM_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.dstream.explicitendsessions.ExplicitEndSessionsMapWithState;
import io.carryover.dstream.explicitendsessions.ExplicitEndSessionsUpdateStateByKey;
import io.carryover.harness.KillPoint;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.explicitendsessions.Collected;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.explicitendsessions.OpenSession;
import io.carryover.scenarios.explicitendsessions.SessionEvent;
import io.carryover.structured.explicitendsessions.ExplicitEndSessionsGroupState;
import io.carryover.structured.explicitendsessions.ExplicitEndSessionsTransformWithState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Faults in {@code explicit-end-sessions}. */
final class ExplicitEndSessionsFaults {

    private static final Set<Api> ALL_APIS =
            EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE, GROUP_STATE, TRANSFORM_WITH_STATE);

    static final List<Fault> ALL = List.of(
            fault(
                    "an event behind isLast opens another session",
                    new Mistake(Collected.class, "open = Optional.empty();", "open = Optional.of(session);"),
                    ALL_APIS,
                    Sighting.in("several-ends-in-one-step", "missing-output", "extra-output")),
            fault(
                    "of the data the newest max-events are kept",
                    new Mistake(OpenSession.class, "all.size() - maxEvents", "all.size() - maxEvents - 1"),
                    ALL_APIS,
                    Sighting.in("bounded", "missing-output", "extra-output", "changed-state")),
            fault(
                    "the count is exact however much data was dropped",
                    new Mistake(OpenSession.class, "count + 1);", "data.size() + 1);"),
                    ALL_APIS,
                    Sighting.in("bounded", "missing-output", "extra-output")),
            fault(
                    "a record with a mistyped field is rejected",
                    new Mistake(
                            SessionEvent.class,
                            "return new SessionEvent(fields.integer(\"id\"), fields.text(\"data\"),"
                                    + " fields.bool(\"isLast\"), position);",
                            """
                            boolean isLast = false;
                            try {
                                isLast = fields.bool("isLast");
                            } catch (InvalidRecordException e) {
                                // an odd value will mean "no"
                            }
                            return new SessionEvent(fields.integer("id"), fields.text("data"), isLast, position);
                            """),
                    ALL_APIS,
                    Sighting.in("garbage", "missing-reject")),
            fault(
                    "a session times out behind its deadline, not at it",
                    new Mistake(ExplicitEndSessionsUpdateStateByKey.class, "deadlineMs < nowMs", "deadlineMs <= nowMs"),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.in("timeouts", "missing-output", "extra-output")),
            fault(
                    "a session is emitted in the step that ends it, and in no other",
                    new Mistake(
                            ExplicitEndSessionsUpdateStateByKey.class,
                            ": new UserSessions(open, deadlineMs, List.of());",
                            ": this;"),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.in("plain", "extra-output")),
            fault(
                    "an ended session leaves the state",
                    new Mistake(
                            ExplicitEndSessionsMapWithState.class,
                            "ifPresentOrElse(state::update, state::remove)",
                            "ifPresent(state::update)"),
                    EnumSet.of(MAP_WITH_STATE),
                    Sighting.in("plain", "extra-state")),
            fault(
                    "a timer fires behind its deadline, not at it (D05)",
                    new Mistake(
                            ExplicitEndSessionsTransformWithState.class,
                            "InMs() + timeoutMs + 1",
                            "InMs() + timeoutMs"),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("timeouts", "missing-output", "extra-output")),
            fault(
                    "an event takes the timer of the one before along",
                    new Mistake(ExplicitEndSessionsTransformWithState.class, "deleteTimers();", ""),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("several-ends-in-one-step", "changed-state")),
            fault(
                    "a step that runs again emits what it emitted before",
                    new Mistake(
                            ExplicitEndSessionsGroupState.class,
                            "return collected.closed().iterator();",
                            """
                            interface Emitted {
                                java.util.Set<ClosedSession> BEFORE = java.util.concurrent.ConcurrentHashMap.newKeySet();
                            }
                            return collected.closed().stream().filter(Emitted.BEFORE::add).iterator();
                            """),
                    EnumSet.of(GROUP_STATE),
                    Sighting.killed("plain", 2, KillPoint.BEFORE_OUTPUT, "missing-output")));

    private ExplicitEndSessionsFaults() {}

    private static Fault fault(String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {
        return new Fault(ExplicitEndSessions.SCENARIO, rule, mistake, apis, sighting);
    }
}
