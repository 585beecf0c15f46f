package io.carryover.pair;

import io.carryover.harness.EngineSession;
import io.carryover.harness.Kill;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.RunArtifacts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs cases of pairs and compares; collects what a report needs. Each case is run uninterrupted once. */
public final class PairRun {

    private final Map<Path, PairOutcome> outcomes = new LinkedHashMap<>();
    private final Map<Path, CaseReport> reports = new LinkedHashMap<>();

    /**
     * Runs a case, uninterrupted.
     *
     * @param engine a session with the pair's own options; asked for only if the case has not run yet
     */
    public CaseReport add(PairCase<?> pairCase, Supplier<EngineSession> engine) {
        return reports.computeIfAbsent(
                pairCase.fixture().folder(), folder -> outcome(pairCase, engine).report(Map.of()));
    }

    /**
     * Runs a case, uninterrupted, and then each job with each kill.
     *
     * @param kills those that a fixture is run with
     */
    public <E> CaseReport add(
            PairCase<E> pairCase, Supplier<EngineSession> engine, Function<Fixture, Stream<Kill>> kills) {
        PairOutcome uninterrupted = outcome(pairCase, engine);
        PairKills<E> killed = new PairKills<>(new PairEngine<>(engine.get(), pairCase), uninterrupted);
        CaseReport report = uninterrupted.report(
                killed.survived(kills.apply(pairCase.fixture()).toList()));
        reports.put(pairCase.fixture().folder(), report);
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

    private PairOutcome outcome(PairCase<?> pairCase, Supplier<EngineSession> engine) {
        return outcomes.computeIfAbsent(
                pairCase.fixture().folder(), folder -> run(new PairEngine<>(engine.get(), pairCase)));
    }

    private static PairOutcome run(PairEngine<?> engine) {
        Map<String, Snapshot> runs = engine.run();
        return new PairOutcome(engine.pairCase(), engine.pairCase().reference(runs.get(PairCase.LEGACY)), runs);
    }
}
