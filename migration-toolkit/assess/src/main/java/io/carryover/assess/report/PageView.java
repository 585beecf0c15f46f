package io.carryover.assess.report;

import io.carryover.assess.Assessment;
import io.carryover.assess.Effort;
import io.carryover.assess.Finding;
import io.carryover.assess.Pipeline;
import io.carryover.assess.Rule;
import io.carryover.assess.Verdict;
import io.carryover.assess.report.Tier.RuleTally;
import io.carryover.parity.report.DocumentationPages;
import io.carryover.parity.report.html.ExplainedCodes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An assessment as the templates ask for it. */
record PageView(Assessment assessment, Map<String, Rule> rules, DocumentationPages documentation) {

    static PageView of(Assessment assessment, List<Rule> rules, DocumentationPages documentation) {
        return new PageView(
                assessment, rules.stream().collect(Collectors.toMap(Rule::id, Function.identity())), documentation);
    }

    Headline headline() {
        return new Headline(assessment);
    }

    List<PipelineView> pipelines() {
        List<Pipeline> pipelines = assessment.pipelines();
        return IntStream.range(0, pipelines.size())
                .mapToObj(i -> new PipelineView(this, pipelines.get(i), i + 1))
                .toList();
    }

    List<Question> questions() {
        return Question.of(pipelines());
    }

    long count(Verdict verdict) {
        return assessment.pipelines().stream()
                .filter(pipeline -> pipeline.verdict() == verdict)
                .count();
    }

    /** What belongs to no stateful pipeline, or to several. */
    List<FindingView> elsewhere() {
        Set<String> pipelines =
                assessment.pipelines().stream().map(Pipeline::id).collect(Collectors.toSet());
        return assessment.findings().stream()
                .filter(finding -> finding.pipeline() == null || !pipelines.contains(finding.pipeline()))
                .map(this::view)
                .toList();
    }

    FindingView view(Finding finding) {
        return new FindingView(this, finding);
    }

    String titleOf(String rule) {
        return Optional.ofNullable(rules.get(rule)).map(Rule::title).orElse(rule);
    }

    /** Those that are known of which something was found, by id. */
    List<Rule> rulesFound() {
        return assessment.findings().stream()
                .map(Finding::rule)
                .distinct()
                .sorted()
                .flatMap(id -> Optional.ofNullable(rules.get(id)).stream())
                .toList();
    }

    /** The part of the migration guide that goes through what a rule finds, if the guide can be reached from the page. */
    Optional<String> guideTo(Rule rule) {
        return documentation.guide(rule.guide());
    }

    /** From what takes most to what takes least; those of which nothing was found are left out. */
    List<Tier> tiers() {
        return Arrays.stream(Effort.values())
                .map(effort -> new Tier(effort, tallies(effort)))
                .filter(tier -> !tier.rules().isEmpty())
                .sorted((one, other) -> other.effort().compareTo(one.effort()))
                .toList();
    }

    private List<RuleTally> tallies(Effort effort) {
        Map<List<String>, Long> places = assessment.findings().stream()
                .filter(finding -> finding.effort() == effort)
                .collect(Collectors.groupingBy(
                        finding -> List.of(titleOf(finding.rule()), finding.reason()), Collectors.counting()));
        return places.entrySet().stream()
                .map(entry -> new RuleTally(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getValue().intValue()))
                .sorted((one, other) -> one.title().compareTo(other.title()))
                .toList();
    }

    ExplainedCodes explanations() {
        Stream<String> ofFindings = assessment.findings().stream().flatMap(finding -> finding.differences().stream());
        Stream<String> ofRules = rulesFound().stream().flatMap(rule -> rule.differences().stream());
        Stream<String> ofDecisions = assessment.pipelines().stream()
                .flatMap(pipeline -> pipeline.decisions().stream())
                .flatMap(decision -> decision.differences().stream());
        return ExplainedCodes.of(
                Stream.of(ofFindings, ofRules, ofDecisions)
                        .flatMap(codes -> codes)
                        .sorted()
                        .toList(),
                documentation);
    }
}
