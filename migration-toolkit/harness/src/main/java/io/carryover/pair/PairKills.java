package io.carryover.pair;

import io.carryover.harness.Kill;
import io.carryover.harness.Recovery;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Comparison;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.OwnExpectations;
import io.carryover.parity.compare.Reference;
import io.carryover.parity.compare.RowEquality;
import io.carryover.parity.fixture.Declaration;
import io.carryover.parity.fixture.Expectations;
import io.carryover.parity.report.KillResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kills both jobs of a case and restarts them from their checkpoints. */
final class PairKills<E> {

    private static final String WAITS_FOR_DATA =
            "restarted behind a committed batch, a query runs nothing until data arrives: what is due waits, and lateness"
                    + " goes by the watermark of the last batch that ran";

    private final PairEngine<E> engine;
    private final PairOutcome uninterrupted;
    private final Map<List<Integer>, Snapshot> waiting = new HashMap<>();

    PairKills(PairEngine<E> engine, PairOutcome uninterrupted) {
        this.engine = engine;
        this.uninterrupted = uninterrupted;
    }

    /** By job; a kill that a job never came to is left out: in an idle step a query may have nothing to do. */
    Map<String, List<KillResult>> survived(List<Kill> kills) {
        return Map.of(
                PairCase.LEGACY,
                survived(PairCase.LEGACY, kills),
                PairCase.MIGRATED,
                survived(PairCase.MIGRATED, kills));
    }

    private List<KillResult> survived(String job, List<Kill> kills) {
        return kills.stream().flatMap(kill -> run(job, kill).stream()).toList();
    }

    private Optional<KillResult> run(String job, Kill kill) {
        try (WorkFolder work = WorkFolder.create()) {
            Recovery recovery = engine.recovery(job, work.path());
            if (!recovery.runUntilKilled(kill, false)) {
                return Optional.empty();
            }
            List<Difference> differences = new ArrayList<>(new Comparison(reference(job, kill), RowEquality.EXACT)
                    .differences(job, recovery.recover(kill.step())));
            recovery.unfaithfulRepeats().ifPresent(differences::add);
            return Optional.of(KillResult.of(kill.step(), kill.point().words(), differences));
        }
    }

    private Reference reference(String job, Kill kill) {
        Reference likeUninterrupted = uninterrupted.reference().onlyOf(job).withoutRejectsAndLate();
        List<Integer> steps = kill.stepsOfARestartedQuery(engine.pairCase().fixture());
        boolean runsAll = steps.size() == engine.pairCase().fixture().steps();
        return job.equals(PairCase.LEGACY) || runsAll ? likeUninterrupted : likeUninterrupted.with(job, waiting(steps));
    }

    /** What an uninterrupted query does that has no trigger in the steps in which a restarted one waits. */
    private OwnExpectations waiting(List<Integer> steps) {
        Expectations run = Expectations.of(waiting.computeIfAbsent(steps, engine::runMigrated))
                .withoutRejectsAndLate();
        return new OwnExpectations(
                new Declaration("D26", List.of(PairCase.MIGRATED), WAITS_FOR_DATA),
                engine.pairCase().pair().comparesState() ? run : run.withoutState());
    }
}
