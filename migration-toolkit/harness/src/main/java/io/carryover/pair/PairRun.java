package io.carryover.pair;

import io.carryover.harness.Kill;
import io.carryover.harness.Outcome;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.RunArtifacts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs the cases of a pair and compares; collects what a report needs. Each case is run uninterrupted once. */
public final class PairRun {

    private final PairSession session;
    private final Map<Path, PairOutcome> outcomes = new LinkedHashMap<>();
    private final Map<Path, CaseReport> reports = new LinkedHashMap<>();

    public PairRun(PairSession session) {
        this.session = session;
    }

    /** Runs a case, uninterrupted. */
    public <E> CaseReport add(PairCase<E> pairCase) {
        CaseReport report = uninterrupted(engineOf(pairCase)).report(Map.of());
        reports.putIfAbsent(folderOf(pairCase), report);
        return report;
    }

    /**
     * Runs a case, uninterrupted, and then each job with each kill.
     *
     * @param kills those that a fixture is run with
     */
    public <E> CaseReport add(PairCase<E> pairCase, Function<Fixture, Stream<Kill>> kills) {
        PairEngine<E> engine = engineOf(pairCase);
        PairOutcome outcome = uninterrupted(engine);
        CaseReport report = outcome.report(new PairKills<>(engine, outcome)
                .survived(kills.apply(pairCase.fixture()).toList()));
        reports.put(folderOf(pairCase), report);
        return report;
    }

    /** The cases so far. */
    public ParityReport report() {
        return ParityReport.of(List.copyOf(reports.values()));
    }

    /** The rows of the cases so far. */
    public List<RunArtifacts> artifacts() {
        return outcomes.values().stream()
                .flatMap(outcome -> outcome.artifacts().stream())
                .toList();
    }

    private <E> PairOutcome uninterrupted(PairEngine<E> engine) {
        return outcomes.computeIfAbsent(folderOf(engine.pairCase()), folder -> {
            Map<String, Outcome> runs = engine.run();
            return new PairOutcome(
                    engine.pairCase(),
                    engine.pairCase().reference(runs.get(PairCase.LEGACY).snapshot()),
                    runs);
        });
    }

    private <E> PairEngine<E> engineOf(PairCase<E> pairCase) {
        return new PairEngine<>(session.of(pairCase.pair()), pairCase);
    }

    private static Path folderOf(PairCase<?> pairCase) {
        return pairCase.fixture().folder();
    }
}
