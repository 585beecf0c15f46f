package io.carryover.parity.bounded;

import io.carryover.scenarios.activeusers.ActiveUsers;
import io.carryover.scenarios.activityspan.ActivitySpans;
import io.carryover.scenarios.amountanomalies.AmountAnomalies;
import io.carryover.scenarios.conversionfunnel.ConversionFunnel;
import io.carryover.scenarios.countwindows.CountWindows;
import io.carryover.scenarios.deduplication.Deduplication;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.profitwindows.ProfitWindows;
import io.carryover.scenarios.ratealerts.RateAlerts;
import io.carryover.scenarios.runningstats.RunningStatsByUser;
import io.carryover.scenarios.valueexpiry.ValueExpiry;
import io.carryover.scenarios.weeklyspend.WeeklySpend;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** All scenarios, an entry each, in the order of the catalogue. */
final class BoundedScenarios {

    static final List<ComingAndGoing> ALL = List.of(
            ComingAndGoing.byKey(
                    ExplicitEndSessions.SCENARIO,
                    Pattern.EXPLICIT_END,
                    Map.of("timeout", "2 seconds", "max-events", "3"),
                    Stay.none(),
                    4,
                    (key, time, last) -> """
                            {"id": %d, "data": "%s", "isLast": %b}"""
                            .formatted(key, time, last)),
            ComingAndGoing.byKey(
                    GapSessions.SCENARIO,
                    Pattern.GAP,
                    Map.of("gap", "2 minutes", "watermark-delay", "1 minute"),
                    Stay.untilWatermark(parameters -> parameters.get(GapSessions.GAP), GapSessions.WATERMARK_DELAY),
                    3,
                    (key, time, last) -> """
                            {"userId": "user-%d", "eventTime": "%s"}"""
                            .formatted(key, time)),
            ComingAndGoing.byKey(
                    ActivitySpans.SCENARIO,
                    Pattern.RUNNING_VALUE,
                    Map.of("idle-timeout", "2 seconds"),
                    Stay.forIdleTimeout(),
                    4,
                    (key, time, last) ->
                            """
                            {"user": "user-%d", "timestamp": "%s", "activity": "walking"}"""
                                    .formatted(key, time)),
            ComingAndGoing.byKey(
                    RunningStatsByUser.SCENARIO,
                    Pattern.RUNNING_VALUE,
                    Map.of("idle-timeout", "2 seconds"),
                    Stay.forIdleTimeout(),
                    4,
                    (key, time, last) ->
                            """
                            {"userId": "user-%d", "amount": 0.01}""".formatted(key)),
            ComingAndGoing.byKey(
                            WeeklySpend.SCENARIO,
                            Pattern.BOUNDED_HISTORY,
                            Map.of("span", "2 days", "watermark-delay", "1 day"),
                            Stay.untilWatermark(
                                    parameters -> parameters.get(WeeklySpend.SPAN), WeeklySpend.WATERMARK_DELAY),
                            5,
                            (key, time, last) ->
                                    """
                            {"user": "user-%d", "shopping": 0.01, "date": "%s"}"""
                                            .formatted(key, date(time)))
                    .withADayForEachStep(),
            ComingAndGoing.byEvent(
                    ProfitWindows.SCENARIO,
                    Pattern.WINDOW,
                    Map.of("window", "1 minute", "by-id", "true", "watermark-delay", "1 minute"),
                    Stay.untilWatermark(
                            parameters -> parameters.get(ProfitWindows.WINDOW), ProfitWindows.WATERMARK_DELAY),
                    1,
                    (key, time, last) ->
                            """
                            {"id": "share-%d", "type": "buy", "amount": 1, "time": "%s"}"""
                                    .formatted(key, time)),
            ComingAndGoing.byKey(
                    ActiveUsers.SCENARIO,
                    Pattern.TIMEOUT,
                    Map.of("timeout", "2 seconds"),
                    Stay.forTimeout(ActiveUsers.TIMEOUT),
                    1,
                    (key, time, last) -> """
                            {"userId": "user-%d", "timestamp": "%s"}"""
                            .formatted(key, time)),
            ComingAndGoing.byKey(
                    ValueExpiry.SCENARIO,
                    Pattern.TIMEOUT,
                    Map.of("expiry", "2 minutes", "watermark-delay", "1 minute"),
                    Stay.untilWatermark(parameters -> parameters.get(ValueExpiry.EXPIRY), ValueExpiry.WATERMARK_DELAY),
                    2,
                    (key, time, last) ->
                            """
                            {"userId": "user-%d", "value": "blue", "timestamp": "%s"}"""
                                    .formatted(key, time)),
            ComingAndGoing.byKey(
                    ConversionFunnel.SCENARIO,
                    Pattern.RUNNING_VALUE,
                    Map.of("idle-timeout", "2 seconds"),
                    Stay.forIdleTimeout(),
                    1,
                    (key, time, last) ->
                            """
                            {"userId": "user-%d", "eventType": "view", "timestamp": "%s"}"""
                                    .formatted(key, time)),
            ComingAndGoing.byKey(
                    AmountAnomalies.SCENARIO,
                    Pattern.BOUNDED_HISTORY,
                    Map.of("history", "3", "idle-timeout", "2 seconds"),
                    Stay.forIdleTimeout(),
                    3,
                    (key, time, last) ->
                            """
                            {"userId": "user-%d", "amount": 10, "timestamp": "%s"}"""
                                    .formatted(key, time)),
            ComingAndGoing.byKey(
                    CountWindows.SCENARIO,
                    Pattern.WINDOW,
                    Map.of("idle-timeout", "2 seconds"),
                    Stay.forIdleTimeout(),
                    2,
                    (key, time, last) ->
                            """
                            {"device": "device-%d", "reading": 1, "timestamp": "%s"}"""
                                    .formatted(key, time)),
            ComingAndGoing.byKey(
                    RateAlerts.SCENARIO,
                    Pattern.BOUNDED_HISTORY,
                    Map.of("count", "3", "span", "2 minutes", "watermark-delay", "1 minute"),
                    Stay.untilWatermark(parameters -> parameters.get(RateAlerts.SPAN), RateAlerts.WATERMARK_DELAY),
                    5,
                    (key, time, last) -> """
                            {"key": "key-%d", "timestamp": "%s"}"""
                            .formatted(key, time)),
            ComingAndGoing.byEvent(
                    Deduplication.SCENARIO,
                    Pattern.DEDUPLICATION,
                    Map.of("watermark-delay", "2 minutes"),
                    Stay.untilWatermark(parameters -> Duration.ZERO, Deduplication.WATERMARK_DELAY),
                    1,
                    (key, time, last) ->
                            """
                            {"user": "user-%1$d", "eventTime": "%2$s", "payload": "home"}
                            {"user": "user-%1$d", "eventTime": "%2$s", "payload": "home"}"""
                                    .formatted(key, time)));

    private BoundedScenarios() {}

    private static LocalDate date(Instant midnight) {
        return LocalDate.ofInstant(midnight, ZoneOffset.UTC);
    }
}
