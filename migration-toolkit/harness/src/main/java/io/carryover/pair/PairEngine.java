package io.carryover.pair;

import io.carryover.harness.EngineSession;
import io.carryover.harness.Outcome;
import io.carryover.harness.Recovery;
import io.carryover.harness.WorkFolder;
import io.carryover.harness.legacy.LegacyRecovery;
import io.carryover.harness.legacy.LegacyRun;
import io.carryover.harness.migrated.MigratedRecovery;
import io.carryover.harness.migrated.MigratedRun;
import io.carryover.harness.sides.SideBySide;
import io.carryover.pair.legacy.LegacyPair;
import io.carryover.pair.migrated.MigratedPair;
import io.carryover.parity.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the jobs of a case's pair. */
record PairEngine<E>(EngineSession engine, PairCase<E> pairCase) {

    /** Both jobs through all steps at the same time; by job. */
    Map<String, Outcome> run() {
        try (WorkFolder work = WorkFolder.create()) {
            return new SideBySide(
                            () -> legacyRun(work.path().resolve("legacy")).run(),
                            () -> migratedRun(work.path().resolve("migrated")).run())
                    .run();
        }
    }

    /** The migrated job, with a trigger in some of the steps only. */
    Snapshot runMigrated(List<Integer> steps) {
        try (WorkFolder work = WorkFolder.create()) {
            return migratedRun(work.path()).run(steps).get(PairCase.MIGRATED).snapshot();
        }
    }

    Recovery recovery(String job, Path folder) {
        return job.equals(PairCase.LEGACY) ? legacyRecovery(folder) : migratedRecovery(folder);
    }

    private LegacyRun<E> legacyRun(Path folder) {
        LegacyPair<E> side = new LegacyPair<>(pairCase.pair());
        return new LegacyRun<>(
                engine, side.parsing(), List.of(side.implementation(PairCase.LEGACY)), pairCase.steps(), folder);
    }

    private MigratedRun<E> migratedRun(Path folder) {
        MigratedPair<E> side = new MigratedPair<>(pairCase.pair());
        return new MigratedRun<>(
                engine,
                side.input(),
                List.of(side.implementation(PairCase.MIGRATED, pairCase.comparesLateRecords())),
                pairCase.steps(),
                folder);
    }

    private Recovery legacyRecovery(Path folder) {
        LegacyPair<E> side = new LegacyPair<>(pairCase.pair());
        return new LegacyRecovery<>(
                engine, side.parsing(), side.implementation(PairCase.LEGACY), pairCase.steps(), folder);
    }

    private Recovery migratedRecovery(Path folder) {
        MigratedPair<E> side = new MigratedPair<>(pairCase.pair());
        return new MigratedRecovery<>(
                engine, side.input(), side.implementation(PairCase.MIGRATED, false), pairCase.steps(), folder);
    }
}
