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
import io.carryover.assess.input.ClassInventory;
import io.carryover.assess.pipeline.FunctionBody;
import io.carryover.assess.pipeline.Lineage;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.rules.Match;
import java.util.ArrayList;
import java.util.Comparator;
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

    private Assembly(Scanner.Result scanned) {
        this.scanned = scanned;
        this.links = new Links(scanned.stateful(), scanned.lineage());
    }

    public static Assessment of(ClassInventory classes) {
        Assembly assembly = new Assembly(Scanner.scan(classes));
        List<Finding> findings = assembly.findings();
        return new Assessment(
                Assessment.SCHEMA, classes.inputs(), assembly.pipelines(findings), findings, classes.problems());
    }

    /** One for each rule and place. */
    private List<Finding> findings() {
        Map<List<Object>, Finding> findings = new LinkedHashMap<>();
        scanned.found().stream()
                .map(this::finding)
                .forEach(finding -> findings.merge(
                        List.of(finding.rule(), finding.place(), finding.what()), finding, Assembly::knownBetter));
        return findings.values().stream()
                .sorted(Comparator.comparing(Finding::place).thenComparing(Finding::rule))
                .toList();
    }

    private static Finding knownBetter(Finding one, Finding other) {
        return one.pipeline() != null ? one : other;
    }

    private Finding finding(Scanner.Found found) {
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
                pipelineOf(found).orElse(null),
                match.details());
    }

    private Optional<String> pipelineOf(Scanner.Found found) {
        if (found.stateful() != null) {
            return Optional.of(found.stateful().id());
        }
        return Optional.ofNullable(found.call()).flatMap(links::pipelineOf);
    }

    private List<Pipeline> pipelines(List<Finding> findings) {
        List<Pipeline> pipelines = new ArrayList<>();
        for (StatefulCall call : scanned.stateful()) {
            pipelines.add(pipeline(
                    call,
                    findings.stream()
                            .filter(finding -> call.id().equals(finding.pipeline()))
                            .toList()));
        }
        pipelines.sort(Comparator.comparing(Pipeline::place).thenComparing(Pipeline::id));
        return pipelines;
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
                call.helpers());
    }

    private static Map<String, String> settings(StatefulCall call, List<Finding> findings) {
        Map<String, String> settings = new LinkedHashMap<>(call.settings());
        findings.stream()
                .filter(finding -> finding.rule().equals("stream-checkpoint"))
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
