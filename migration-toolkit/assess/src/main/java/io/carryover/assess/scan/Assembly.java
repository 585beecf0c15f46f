package io.carryover.assess.scan;

import io.carryover.assess.Assessment;
import io.carryover.assess.Decision;
import io.carryover.assess.Finding;
import io.carryover.assess.Pipeline;
import io.carryover.assess.Rule;
import io.carryover.assess.StateFunction;
import io.carryover.assess.Verdict;
import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Places;
import io.carryover.assess.code.SparkApi;
import io.carryover.assess.input.ClassInventory;
import io.carryover.assess.pipeline.FunctionBody;
import io.carryover.assess.pipeline.Lineage;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.rules.Match;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts what the rules found together to an assessment. */
public final class Assembly {

    private final Scanner.Result scanned;
    private final Links links;
    private final Map<List<Object>, Set<String>> pipelinesByFinding = new HashMap<>();

    private Assembly(Scanner.Result scanned) {
        this.scanned = scanned;
        this.links = new Links(scanned.stateful(), scanned.lineage(), scanned.program());
    }

    public static Assessment of(ClassInventory classes) {
        Assembly assembly = new Assembly(Scanner.scan(classes));
        List<Finding> findings = assembly.findings();
        return new Assessment(
                Assessment.SCHEMA,
                classes.inputs(SparkApi::isOfSpark),
                assembly.pipelines(findings),
                findings,
                classes.problems());
    }

    /** One for each rule and place. */
    private List<Finding> findings() {
        Map<List<Object>, Finding> findings = new LinkedHashMap<>();
        for (Scanner.Found found : scanned.found()) {
            Set<String> pipelines = pipelinesOf(found);
            Finding finding = finding(found, pipelines);
            findings.merge(key(finding), finding, Assembly::knownBetter);
            pipelinesByFinding
                    .computeIfAbsent(key(finding), key -> new HashSet<>())
                    .addAll(pipelines);
        }
        return findings.values().stream()
                .map(this::ofItsPipeline)
                .sorted(Comparator.comparing(Finding::place).thenComparing(Finding::rule))
                .toList();
    }

    /** One function may be that of several pipelines, and one place leads to several. */
    private Finding ofItsPipeline(Finding finding) {
        Set<String> pipelines = pipelinesByFinding.get(key(finding));
        return finding.of(pipelines.size() == 1 ? pipelines.iterator().next() : null);
    }

    private static List<Object> key(Finding finding) {
        return List.of(finding.rule(), finding.place(), finding.what());
    }

    private static Finding knownBetter(Finding one, Finding other) {
        if (one.confidence() != other.confidence()) {
            return one.confidence().compareTo(other.confidence()) < 0 ? one : other;
        }
        return one.pipeline() != null ? one : other;
    }

    private static Finding finding(Scanner.Found found, Set<String> pipelines) {
        Rule rule = found.detector().rule();
        Match match = found.match();
        Set<String> differences = new LinkedHashSet<>(rule.differences());
        differences.addAll(match.moreDifferences());
        return new Finding(
                rule.id(),
                match.place(),
                match.what(),
                Optional.ofNullable(match.replacement()).orElse(rule.replacement()),
                List.copyOf(differences),
                match.confidence(),
                Optional.ofNullable(match.effort()).orElse(rule.effort()),
                rule.reason(),
                pipelines.size() == 1 ? pipelines.iterator().next() : null,
                match.details());
    }

    private Set<String> pipelinesOf(Scanner.Found found) {
        if (found.stateful() != null) {
            return Set.of(found.stateful().id());
        }
        return found.call() == null ? Set.of() : links.pipelinesOf(found.call());
    }

    private List<Pipeline> pipelines(List<Finding> findings) {
        return scanned.stateful().stream()
                .map(call -> pipeline(call, leadingTo(call, findings)))
                .sorted(Comparator.comparing(Pipeline::place).thenComparing(Pipeline::id))
                .toList();
    }

    /** Those of the pipeline, and those that it has in common with others. */
    private List<Finding> leadingTo(StatefulCall call, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> pipelinesByFinding.get(key(finding)).contains(call.id()))
                .toList();
    }

    private Pipeline pipeline(StatefulCall call, List<Finding> findings) {
        List<Decision> decisions = Decisions.of(call, findings);
        return new Pipeline(
                call.id(),
                Places.of(call.call()),
                call.call().name(),
                call.overload(),
                call.types(),
                call.body().map(body -> function(call, body)).orElse(null),
                call.lineage().stream()
                        .filter(Lineage::isStep)
                        .map(CallSite::name)
                        .toList(),
                settings(call, findings),
                verdict(decisions),
                decisions);
    }

    private static StateFunction function(StatefulCall call, FunctionBody body) {
        return new StateFunction(
                body.flow().owner().name.replace('/', '.'),
                body.flow().method().name,
                body.flow().method().desc,
                body.flow().isStatic(),
                body.form(),
                call.functionCalls(),
                call.situations(),
                call.helpers());
    }

    private static Map<String, String> settings(StatefulCall call, List<Finding> findings) {
        Map<String, String> settings = new LinkedHashMap<>(call.settings());
        findings.stream()
                .filter(finding ->
                        finding.rule().equals("stream-checkpoint") && call.id().equals(finding.pipeline()))
                .findFirst()
                .ifPresent(finding ->
                        settings.put("checkpointInterval", finding.details().get("interval")));
        return settings;
    }

    private static Verdict verdict(List<Decision> decisions) {
        if (decisions.stream().anyMatch(Decision::isBlocking)) {
            return Verdict.BLOCKED;
        }
        return decisions.isEmpty() ? Verdict.MECHANICAL : Verdict.NEEDS_DECISIONS;
    }
}
