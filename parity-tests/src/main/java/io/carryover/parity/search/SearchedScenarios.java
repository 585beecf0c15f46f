package io.carryover.parity.search;

import java.time.Duration;
import java.util.List;

/** The scenarios that can be searched, an entry each: their fields are those of the scenario page. */
final class SearchedScenarios {

    static final List<ScenarioInput> ALL = List.of(
            new ScenarioInput(
                    "explicit-end-sessions",
                    List.of(
                            Field.integer("id", "1", "2", "3"),
                            Field.text("data", "a", "b", "c", "d", "e"),
                            Field.flag("isLast")),
                    List.of(VariedParameter.timeout("timeout"), VariedParameter.choice("max-events", "1", "2", "3"))),
            new ScenarioInput(
                    "gap-sessions",
                    List.of(user("userId"), Field.time("eventTime")),
                    List.of(
                            VariedParameter.span("gap", Duration.ofMinutes(30), Duration.ofSeconds(10)),
                            delay(Duration.ofMinutes(10)))),
            new ScenarioInput(
                    "activity-span",
                    List.of(user("user"), Field.optionalTime("timestamp"), Field.text("activity", "walking", "lying")),
                    List.of(VariedParameter.timeout("idle-timeout"))),
            new ScenarioInput(
                    "running-stats",
                    List.of(user("userId"), Field.amount("amount")),
                    List.of(
                            VariedParameter.timeout("idle-timeout"),
                            VariedParameter.choice("output-mode", "update", "update", "complete"))),
            new ScenarioInput(
                    "weekly-spend",
                    List.of(user("user"), Field.amount("shopping"), Field.date("date")),
                    List.of(
                            VariedParameter.span("span", Duration.ofDays(7), Duration.ofDays(1), Duration.ofHours(36)),
                            VariedParameter.span(
                                    "watermark-delay", Duration.ofDays(3), Duration.ofDays(1), Duration.ZERO))),
            new ScenarioInput(
                    "profit-windows",
                    List.of(
                            Field.text("id", "apple", "shell"),
                            Field.choice("type", "buy", "sell"),
                            Field.integer("amount", "1", "10", "-5"),
                            Field.time("time")),
                    List.of(
                            VariedParameter.span("window", Duration.ofMinutes(5), Duration.ofMinutes(1)),
                            VariedParameter.choice("slide", "1 minute", "25 seconds"),
                            VariedParameter.choice("by-id", "true", "true", "false"),
                            delay(Duration.ofMinutes(10)),
                            VariedParameter.choice("output-mode", "update", "append", "append", "complete"))),
            new ScenarioInput(
                    "active-users",
                    List.of(user("userId"), Field.time("timestamp")),
                    List.of(VariedParameter.timeout("timeout"))),
            new ScenarioInput(
                    "value-expiry",
                    List.of(user("userId"), Field.text("value", "red", "green", "blue"), Field.time("timestamp")),
                    List.of(
                            VariedParameter.span("expiry", Duration.ofHours(1), Duration.ofSeconds(10)),
                            delay(Duration.ofMinutes(10)))),
            new ScenarioInput(
                    "conversion-funnel",
                    List.of(
                            user("userId"),
                            Field.word("eventType", "view", "add_to_cart", "purchase"),
                            Field.time("timestamp")),
                    List.of(VariedParameter.timeout("idle-timeout"))),
            new ScenarioInput(
                    "amount-anomalies",
                    List.of(user("userId"), Field.number("amount"), Field.time("timestamp")),
                    List.of(
                            VariedParameter.choice("history", "1", "2", "3"),
                            VariedParameter.choice("deviations", "0.5", "1", "2.5"),
                            VariedParameter.timeout("idle-timeout"))),
            new ScenarioInput(
                    "count-windows",
                    List.of(Field.text("device", "d1", "d2", "d3"), Field.number("reading"), Field.time("timestamp")),
                    List.of(VariedParameter.choice("count", "1", "2", "3"), VariedParameter.timeout("idle-timeout"))),
            new ScenarioInput(
                    "rate-alerts",
                    List.of(user("key"), Field.time("timestamp")),
                    List.of(
                            VariedParameter.choice("count", "1", "2", "2", "3"),
                            VariedParameter.span("span", Duration.ofMinutes(1), Duration.ofSeconds(10)),
                            delay(Duration.ofMinutes(1)))),
            new ScenarioInput(
                    "deduplication",
                    List.of(
                            Field.text("user", "ann", "bob"),
                            Field.time("eventTime"),
                            Field.text("payload", "a", "b", "c", "d", "e")),
                    List.of(delay(Duration.ofMinutes(30)))));

    private SearchedScenarios() {}

    /** @throws IllegalArgumentException if there is no such scenario */
    static ScenarioInput named(String scenario) {
        return ALL.stream()
                .filter(input -> input.scenario().equals(scenario))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No cases can be made of scenario \"" + scenario + "\"; describe its events"));
    }

    private static Field user(String name) {
        return Field.text(name, "ann", "bob", "cid");
    }

    private static VariedParameter delay(Duration byDefault) {
        return VariedParameter.span("watermark-delay", byDefault, Duration.ofSeconds(5), Duration.ZERO);
    }
}
