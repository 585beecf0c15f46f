package io.carryover.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.carryover.assess.Assessment;
import io.carryover.assess.Assessor;
import io.carryover.assess.Decision;
import io.carryover.assess.Effort;
import io.carryover.assess.Finding;
import io.carryover.assess.Input;
import io.carryover.assess.Pipeline;
import io.carryover.assess.Problem;
import io.carryover.assess.Rule;
import io.carryover.assess.StateFunction;
import io.carryover.assess.StateTypes;
import io.carryover.assess.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The summary of an assessment, for people: each pipeline with its questions, then what was found, by what it takes. */
final class AssessPage {

    private static final Map<Verdict, String> VERDICTS = Map.of(
            Verdict.MECHANICAL, "mechanical",
            Verdict.NEEDS_DECISIONS, "needs decisions",
            Verdict.BLOCKED, "blocked");
    private static final Map<Effort, String> EFFORTS = Map.of(
            Effort.NONE, "Goes away, or stays as it is",
            Effort.REWRITE, "Another call or option says the same",
            Effort.RESTRUCTURE, "Code has to be written or moved",
            Effort.REDESIGN, "Somebody has to decide first");

    private final Assessment assessment;
    private final StringBuilder text = new StringBuilder();

    private AssessPage(Assessment assessment) {
        this.assessment = assessment;
    }

    static String of(Assessment assessment) {
        AssessPage page = new AssessPage(assessment);
        assessment.inputs().forEach(page::add);
        page.addVerdicts();
        assessment.pipelines().forEach(page::add);
        Stream.of(Effort.values()).forEach(page::add);
        page.addProblems();
        return page.text.toString().stripTrailing();
    }

    private void add(Input input) {
        line(input.path() + ": " + input.streamingClasses() + " of " + input.classes() + " classes name Spark Streaming"
                + (input.note() == null ? "" : " (" + input.note() + ")"));
    }

    private void addVerdicts() {
        List<Pipeline> pipelines = assessment.pipelines();
        Map<Verdict, Long> counts = pipelines.stream().collect(groupingBy(Pipeline::verdict, counting()));
        String verdicts = Stream.of(Verdict.values())
                .filter(counts::containsKey)
                .map(verdict -> counts.get(verdict) + " " + plural(verdict, counts.get(verdict)))
                .collect(joining(", "));
        line("");
        line(
                pipelines.isEmpty()
                        ? "No stateful pipeline" + reservation()
                        : counted(pipelines.size(), "stateful pipeline") + ": " + verdicts);
    }

    private String reservation() {
        return assessment.problems().isEmpty()
                ? "."
                : " in what could be read; left out, whole or in part: " + counted(assessment.filesLeftOut(), "file")
                        + ".";
    }

    private void add(Pipeline pipeline) {
        line("");
        line(pipeline.place() + "  " + pipeline.operation() + "  " + VERDICTS.get(pipeline.verdict()));
        if (!types(pipeline.types()).isEmpty()) {
            line("  " + types(pipeline.types()));
        }
        if (!pipeline.settings().isEmpty()) {
            line("  "
                    + pipeline.settings().entrySet().stream()
                            .map(setting -> setting.getKey() + " " + setting.getValue())
                            .collect(joining(", ")));
        }
        addFunction(pipeline.function());
        pipeline.decisions().forEach(this::add);
    }

    private void addFunction(StateFunction function) {
        if (function != null && !function.calls().isEmpty()) {
            line("  of its state: " + String.join("; ", function.callsInWords()));
        }
    }

    private void add(Decision decision) {
        line((decision.isBlocking() ? "  ! " : "  ? ") + decision.question() + codes(decision.differences()));
    }

    private static String plural(Verdict verdict, long count) {
        return verdict == Verdict.NEEDS_DECISIONS && count > 1 ? "need decisions" : VERDICTS.get(verdict);
    }

    private static String codes(List<String> differences) {
        return differences.isEmpty() ? "" : differences.stream().collect(joining(", ", " (", ")"));
    }

    private static String types(StateTypes types) {
        return Stream.of(
                        named("key", types.key()),
                        named("value", types.value()),
                        named("state", types.state()),
                        named("output", types.output()))
                .filter(Objects::nonNull)
                .collect(joining(", "));
    }

    private static String named(String name, String type) {
        return type == null ? null : name + " " + type.replaceAll("\\b[a-z]\\w*\\.", "");
    }

    private void add(Effort effort) {
        Map<String, Rule> rules = Assessor.rules().stream().collect(Collectors.toMap(Rule::id, rule -> rule));
        Map<String, Long> counts = assessment.findings().stream()
                .filter(finding -> finding.effort() == effort)
                .collect(groupingBy(Finding::rule, TreeMap::new, counting()));
        if (counts.isEmpty()) {
            return;
        }
        line("");
        line(EFFORTS.get(effort) + ": "
                + counted(counts.values().stream().mapToLong(Long::longValue).sum(), "place"));
        counts.forEach((rule, count) ->
                line(String.format("  %5d  %s", count, rules.get(rule).title())));
    }

    private void addProblems() {
        List<Problem> problems = assessment.problems();
        if (!problems.isEmpty()) {
            line("");
            line("Left out, whole or in part: " + counted(assessment.filesLeftOut(), "file"));
            problems.forEach(problem -> line("  " + problem.file() + ": " + problem.what()));
        }
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
