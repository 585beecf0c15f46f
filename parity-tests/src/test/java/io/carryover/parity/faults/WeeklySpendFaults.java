package io.carryover.parity.faults;

import static io.carryover.scenarios.Api.GROUP_STATE;
import static io.carryover.scenarios.Api.MAP_WITH_STATE;
import static io.carryover.scenarios.Api.TRANSFORM_WITH_STATE;
import static io.carryover.scenarios.Api.UPDATE_STATE_BY_KEY;

import io.carryover.dstream.weeklyspend.WeeklySpendMapWithState;
import io.carryover.dstream.weeklyspend.WeeklySpendUpdateStateByKey;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.weeklyspend.Spending;
import io.carryover.scenarios.weeklyspend.WeeklySpend;
import io.carryover.structured.weeklyspend.WeeklySpendGroupState;
import io.carryover.structured.weeklyspend.WeeklySpendTransformWithState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Faults in {@code weekly-spend}. */
final class WeeklySpendFaults {

    private static final Set<Api> ALL_APIS =
            EnumSet.of(UPDATE_STATE_BY_KEY, MAP_WITH_STATE, GROUP_STATE, TRANSFORM_WITH_STATE);

    static final List<Fault> ALL = List.of(
            fault(
                    "exactly the span before the newest date does not count",
                    new Mistake(Spending.class, "day.start().isAfter(oldest)", "!day.start().isBefore(oldest)"),
                    ALL_APIS,
                    Sighting.in("out-of-order-and-late", "missing-output", "extra-output")),
            fault(
                    "a user leaves exactly the span behind the newest date",
                    new Mistake(
                            Spending.class,
                            "return DaySum.startOf(lastShopped).plus(span);",
                            "return DaySum.startOf(lastShopped).plus(span).plusMillis(1);"),
                    ALL_APIS,
                    Sighting.in("worked-example", "extra-state")),
            fault(
                    "a user is emitted in the step of a purchase, and in no other (D09)",
                    new Mistake(
                            WeeklySpendUpdateStateByKey.class,
                            "return new SpendingWithRow(spending, null);",
                            "return this;"),
                    EnumSet.of(UPDATE_STATE_BY_KEY),
                    Sighting.in("worked-example", "extra-output")),
            fault(
                    "a user who is due without a purchase leaves (D25)",
                    new Mistake(WeeklySpendMapWithState.class, "{ // a tick comes to who is due state.remove();", "{"),
                    EnumSet.of(MAP_WITH_STATE),
                    Sighting.in("expiry", "extra-state")),
            fault(
                    "the watermark is watermark-delay behind the newest event",
                    new Mistake(WeeklySpendGroupState.class, "delayMs + \" milliseconds\"", "\"0 seconds\""),
                    EnumSet.of(GROUP_STATE),
                    Sighting.in("out-of-order-and-late", "late-count", "missing-output")),
            fault(
                    "a purchase takes the timer of the one before along",
                    new Mistake(
                            WeeklySpendTransformWithState.class,
                            ".forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs))",
                            ""),
                    EnumSet.of(TRANSFORM_WITH_STATE),
                    Sighting.in("out-of-order-and-late", "missing-state")));

    private WeeklySpendFaults() {}

    private static Fault fault(String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {
        return new Fault(WeeklySpend.SCENARIO, rule, mistake, apis, sighting);
    }
}
