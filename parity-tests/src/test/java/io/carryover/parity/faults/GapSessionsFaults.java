package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.BUILTIN;
import static io.carryover.scenarios.Api.GROUP_STATE;
import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.TRANSFORM_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.dstream.gapsessions.GapSessionsMapWithState;
import io.carryover.dstream.gapsessions.GapSessionsUpdateStateByKey;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.gapsessions.OpenSessions;
import io.carryover.scenarios.gapsessions.Session;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.structured.gapsessions.GapSessionsBuiltin;
import io.carryover.structured.gapsessions.GapSessionsGroupState;
import io.carryover.structured.gapsessions.GapSessionsTransformWithState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Faults in {@code gap-sessions}, but for the hand-made event time. */
final class GapSessionsFaults {

    /** Those with a function of ours: Spark's own operator has its own idea of a session. */
    private static final Set<Api> FUNCTIONS =
            EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE, GROUP_STATE, TRANSFORM_WITH_STATE);

    static final List<Fault> ALL = List.of(
            fault(
                    "exactly a gap apart joins",
                    new Mistake(
                            Session.class,
                            "!start.isAfter(other.end.plus(gap)) && !other.start.isAfter(end.plus(gap))",
                            "start.isBefore(other.end.plus(gap)) && other.start.isBefore(end.plus(gap))"),
                    FUNCTIONS,
                    Sighting.in("out-of-order-and-late", "missing-output", "extra-output")),
            fault(
                    "a session is over exactly a gap behind its end",
                    new Mistake(Session.class, "return end.plus(gap);", "return end.plus(gap).plusMillis(1);"),
                    FUNCTIONS,
                    Sighting.in("expiry", "missing-output", "extra-output")),
            fault(
                    "an event can join two open sessions",
                    new Mistake(
                            OpenSessions.class,
                            "if (session.joins(joined, gap)) {",
                            "if (joined.count() == 1 && session.joins(joined, gap)) {"),
                    FUNCTIONS,
                    Sighting.in("out-of-order-and-late", "missing-output", "extra-output")),
            fault(
                    "joined sessions keep the events of both",
                    new Mistake(Session.class, "count + other.count", "other.count + 1"),
                    FUNCTIONS,
                    Sighting.in("out-of-order-and-late", "missing-output", "extra-output")),
            fault(
                    "a record without a time is rejected",
                    new Mistake(
                            UserEvent.class,
                            "fields.instant(\"eventTime\")",
                            "fields.optionalInstant(\"eventTime\").orElse(Instant.EPOCH)"),
                    EnumSet.allOf(Api.class),
                    Sighting.in("garbage", "missing-reject")),
            fault(
                    "a session is emitted in the step that ends it, and in no other",
                    new Mistake(
                            GapSessionsUpdateStateByKey.class,
                            "return new UserSessions(open, List.of());",
                            "return this;"),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.in("expiry", "extra-output")),
            fault(
                    "a session that is over leaves the state",
                    new Mistake(GapSessionsMapWithState.class, "state.remove();", ""),
                    EnumSet.of(MAP_WITH_STATE),
                    Sighting.in("plain", "extra-output", "extra-state")),
            fault(
                    "an event is kept in the state",
                    new Mistake(GapSessionsMapWithState.class, "state.update(open);", ""),
                    EnumSet.of(MAP_WITH_STATE),
                    Sighting.in("plain", "missing-output", "missing-state")),
            fault(
                    "a session is emitted when the watermark is at its expiry, not behind it",
                    new Mistake(GapSessionsGroupState.class, ".toEpochMilli() - 1)", ".toEpochMilli())"),
                    EnumSet.of(GROUP_STATE),
                    Sighting.in("expiry", "missing-output", "extra-output")),
            fault(
                    "a session that is over leaves the state",
                    new Mistake(GapSessionsGroupState.class, "state.remove();", ""),
                    EnumSet.of(GROUP_STATE),
                    Sighting.in("plain", "extra-state")),
            fault(
                    "the watermark is watermark-delay behind the newest event",
                    new Mistake(
                            GapSessionsTransformWithState.class,
                            "delayMs + \" milliseconds\"",
                            "(delayMs + 1000) + \" milliseconds\""),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("late-record-in-an-open-window", "late-count")),
            fault(
                    "a session that has gone on when its timer fires ends later",
                    new Mistake(
                            GapSessionsTransformWithState.class,
                            "firstTimerBut(timer.getExpiryTimeInMs())",
                            "Optional.of(Instant.EPOCH)"),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("goes-on", "missing-output", "extra-state")),
            fault(
                    "a session that is opened before an open one ends first",
                    new Mistake(
                            GapSessionsTransformWithState.class,
                            "armed.isEmpty() || armed.get().isAfter(expiry)",
                            "armed.isEmpty()"),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("goes-on", "missing-output", "extra-output")),
            fault(
                    "the watermark is watermark-delay behind the newest event",
                    new Mistake(
                            GapSessionsBuiltin.class,
                            "withWatermark(\"eventTime\", delay)",
                            "withWatermark(\"eventTime\", \"0 seconds\")"),
                    EnumSet.of(BUILTIN),
                    Sighting.in("expiry", "missing-output", "extra-output")),
            fault(
                    "a session ends with its last event",
                    new Mistake(
                            GapSessionsBuiltin.class,
                            "lastEvent(col(\"session_window.end\"), gap).as(\"end\")",
                            "col(\"session_window.end\").as(\"end\")"),
                    EnumSet.of(BUILTIN),
                    Sighting.in("plain", "missing-output", "extra-output")));

    private GapSessionsFaults() {}

    private static Fault fault(String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {
        return new Fault(GapSessions.SCENARIO, rule, mistake, apis, sighting);
    }
}
