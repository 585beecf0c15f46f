package io.carryover.assess.report;

import io.carryover.assess.Assessment;
import io.carryover.assess.Confidence;
import io.carryover.assess.Decision;
import io.carryover.assess.Effort;
import io.carryover.assess.Finding;
import io.carryover.assess.Input;
import io.carryover.assess.Pipeline;
import io.carryover.assess.Place;
import io.carryover.assess.Problem;
import io.carryover.assess.Rule;
import io.carryover.assess.StateFunction;
import io.carryover.assess.StateFunction.Form;
import io.carryover.assess.StateSituation;
import io.carryover.assess.StateTypes;
import io.carryover.assess.Verdict;
import java.util.List;
import java.util.Map;

/** Assessments for tests of what is made of them. */
final class Assessments {

    static final List<Rule> RULES = List.of(
            new Rule(
                    "map-with-state",
                    "State with `mapWithState`",
                    "`flatMapGroupsWithState`, or `transformWithState` where timers are needed.",
                    List.of("D02", "D03"),
                    Effort.RESTRUCTURE,
                    "The function is called once per batch.",
                    "a-timeout",
                    "visits.mapWithState(StateSpec.function(f));"),
            new Rule(
                    "kafka-direct",
                    "Kafka by `createDirectStream`",
                    "The `kafka` source.",
                    List.of("D11"),
                    Effort.REWRITE,
                    "The options have the same names.",
                    "which-api",
                    "KafkaUtils.createDirectStream(jssc, a, b);"),
            new Rule(
                    "clock",
                    "The clock in a state function",
                    "`getCurrentProcessingTimeMs()`.",
                    List.of(),
                    Effort.REDESIGN,
                    "Only its author knows what time is meant.",
                    "a-timeout",
                    "System.currentTimeMillis();"));

    private Assessments() {}

    /** Three pipelines, two of which need decisions, and things beside them. */
    static Assessment ofAShop() {
        Pipeline sessions = pipeline(
                "com.acme.shop.Sessions.main:42",
                Verdict.NEEDS_DECISIONS,
                List.of(
                        new Decision(
                                "map-with-state", "May sessions time out earlier than today?", List.of("D05"), false),
                        new Decision("clock", "Which time does `ended` mean?", List.of(), true)));
        Pipeline counts = pipeline(
                "com.acme.shop.Counts.wire:17",
                Verdict.NEEDS_DECISIONS,
                List.of(new Decision(
                        "map-with-state", "May sessions time out earlier than today?", List.of("D05"), false)));
        Pipeline totals = pipeline("com.acme.shop.Totals.main:20", Verdict.MECHANICAL, List.of());
        return new Assessment(
                Assessment.SCHEMA,
                List.of(new Input("target/shop.jar", 812, 9, "multi-release: classes of Java 17")),
                List.of(sessions, counts, totals),
                List.of(
                        finding("map-with-state", "com.acme.shop.Counts", "wire", 17, Effort.RESTRUCTURE, counts.id()),
                        finding("kafka-direct", "com.acme.shop.Sessions", "main", 30, Effort.REWRITE, sessions.id()),
                        finding(
                                "map-with-state",
                                "com.acme.shop.Sessions",
                                "main",
                                42,
                                Effort.RESTRUCTURE,
                                sessions.id()),
                        finding("clock", "com.acme.shop.Sessions$Step", "call", 61, Effort.REDESIGN, sessions.id()),
                        finding("kafka-direct", "com.acme.shop.Totals", "main", 12, Effort.REWRITE, null)),
                List.of(new Problem("target/shop.jar!/com/acme/Broken.class", "is cut short")));
    }

    static Assessment empty() {
        return new Assessment(Assessment.SCHEMA, List.of(), List.of(), List.of(), List.of());
    }

    static Assessment withProblems(List<Finding> findings, Problem... problems) {
        return new Assessment(Assessment.SCHEMA, List.of(), List.of(), findings, List.of(problems));
    }

    static Assessment of(Finding... findings) {
        return new Assessment(Assessment.SCHEMA, List.of(), List.of(), List.of(findings), List.of());
    }

    /** A text in every place that can hold one. */
    static Assessment sayingEverywhere(String text) {
        Place place = new Place(text, text, 7, text);
        Pipeline pipeline = new Pipeline(
                text,
                place,
                text,
                text,
                new StateTypes(text, text, text, text),
                new StateFunction(
                        text,
                        text,
                        text,
                        true,
                        Form.LAMBDA,
                        List.of(text),
                        Map.of(text, List.of(StateSituation.WHATEVER)),
                        List.of(text)),
                List.of(text),
                Map.of(text, text),
                Verdict.BLOCKED,
                List.of(new Decision(text, text, List.of(text), true)));
        Finding finding = new Finding(
                text,
                place,
                text,
                text,
                List.of(text),
                Confidence.LOW,
                Effort.REDESIGN,
                text,
                text,
                Map.of(text, text));
        return new Assessment(
                Assessment.SCHEMA,
                List.of(new Input(text, 1, 1, text)),
                List.of(pipeline),
                List.of(finding),
                List.of(new Problem(text, text)));
    }

    static Finding finding(String rule, String className, String method, int line, Effort effort, String pipeline) {
        return new Finding(
                rule,
                new Place(className, method, line, "com/acme/shop/" + simpleName(className) + ".java"),
                "Is called `here`.",
                "Something of the `migrated` side.",
                List.of("D02", "D05"),
                rule.equals("clock") ? Confidence.LOW : Confidence.HIGH,
                effort,
                "Because of " + rule + ".",
                pipeline,
                Map.of("timeout", "300000 ms"));
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replaceAll("\\$.*", "");
    }

    private static Pipeline pipeline(String id, Verdict verdict, List<Decision> decisions) {
        String className = id.replaceAll("\\.\\w+:\\d+$", "");
        String file = className.replace('.', '/') + ".java";
        return new Pipeline(
                id,
                new Place(className, "main", Integer.parseInt(id.replaceAll(".*:", "")), file),
                "mapWithState",
                "spec",
                new StateTypes("java.lang.String", "com.acme.shop.Visit", null, "java.lang.String"),
                new StateFunction(
                        className,
                        "lambda$main$0",
                        "()V",
                        true,
                        Form.LAMBDA,
                        List.of("get"),
                        Map.of("get", List.of(StateSituation.WITH_STATE)),
                        List.of()),
                List.of("createDirectStream", "mapToPair", "mapWithState"),
                Map.of("timeout", "300000 ms"),
                verdict,
                decisions);
    }
}
