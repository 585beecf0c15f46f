package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.legacy.time.EventTime;
import io.carryover.legacy.time.Ticks;
import io.carryover.legacy.time.Watermark;
import io.carryover.scenarios.gapsessions.GapSessions;
import java.util.EnumSet;
import java.util.List;

/** Faults in the event time that the toolkit makes by hand for the legacy side. */
final class EventTimeFaults {

    static final List<Fault> ALL = List.of(
            fault(
                    "a batch's own events move the watermark of the next batch",
                    new Mistake(
                            Watermark.class,
                            "newest == Long.MIN_VALUE ? current : Math.max(current, newest - delayMs);",
                            "stamps.stream().map(stamp -> stamp.eventMs() - delayMs).reduce(current, Math::max);"),
                    Sighting.in("plain", "missing-output", "extra-output")),
            fault(
                    "late is judged by the watermark of the previous batch (D24)",
                    new Mistake(
                            Watermark.class,
                            "new Watermark(newestNow, current, advanced, lateNow)",
                            "new Watermark(newestNow, advanced, advanced, lateNow)"),
                    Sighting.in("out-of-order-and-late", "missing-output")),
            fault(
                    "late records are counted, one at the watermark too",
                    new Mistake(Watermark.class, "time <= current", "time < current"),
                    Sighting.in("late-record-in-an-open-window", "late-count")),
            fault(
                    "an event at the watermark is late",
                    new Mistake(EventTime.class, "> pair._2().previous()", ">= pair._2().previous()"),
                    Sighting.in("late-record-in-an-open-window", "missing-output", "extra-state")),
            fault(
                    "a late record is dropped",
                    new Mistake(EventTime.class, "> pair._2().previous()", "> 0"),
                    Sighting.in("out-of-order-and-late", "missing-output", "extra-output")),
            fault(
                    "a user without an event is due when the watermark is at the expiry",
                    new Mistake(
                            Ticks.class,
                            "expiry.get().toEpochMilli() <= now.current()",
                            "expiry.get().toEpochMilli() < now.current()"),
                    Sighting.in("expiry", "missing-output", "extra-output")));

    private EventTimeFaults() {}

    private static Fault fault(String rule, Mistake mistake, Sighting sighting) {
        return new Fault(
                GapSessions.SCENARIO, rule, mistake, EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE), sighting);
    }
}
