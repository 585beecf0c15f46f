package io.carryover.parity.suite;

import io.carryover.dstream.LegacyJob;
import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.Kill;
import io.carryover.harness.Outcome;
import io.carryover.harness.migrated.MigratedImplementation;
import io.carryover.harness.migrated.MigratedRun;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.suite.legacy.CaseExport;
import io.carryover.parity.suite.legacy.LegacyBeginning;
import io.carryover.parity.suite.migrated.MigratedScenario;
import io.carryover.scenarios.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * A case whose first steps a legacy job runs, and whose last ones migrated jobs that take over from it.
 *
 * @param engine that the migrated jobs run in
 * @param legacySide where the legacy job runs
 * @param export what carries its state over
 */
public record CarryOvers<E extends Record>(
        EngineSession engine, LegacySide legacySide, ParityCase<E> parityCase, CaseExport export) {

    /** The APIs of the migrated side that take initial state and can do what the case asks for. */
    public List<Api> takers() {
        return parityCase.implementations().migrated().stream()
                .map(job -> job.api())
                .filter(api -> api != Api.BUILTIN)
                .toList();
    }

    /** The APIs of the legacy side that can do what the case asks for. */
    public List<Api> leavers() {
        return parityCase.implementations().legacy().stream()
                .map(job -> job.api())
                .toList();
    }

    /** The steps, from 1, behind which a job can take over: there has to be data for it to begin with. */
    public List<Integer> cuts() {
        Fixture fixture = parityCase.fixture();
        return IntStream.range(1, fixture.batches().size())
                .filter(cut -> IntStream.rangeClosed(cut + 1, fixture.steps())
                        .anyMatch(step -> !fixture.linesOf(step).isEmpty()))
                .boxed()
                .toList();
    }

    /**
     * Carries the state over behind a step; all migrated jobs take over from the same export.
     *
     * @param from the API of the legacy job
     * @param cut its last step
     * @param folder an empty folder
     * @return by API, what the outputs of both jobs together and the state at the end differ in
     */
    public Map<Api, List<Difference>> run(Api from, int cut, Path folder) {
        return run(from, cut, cut, folder);
    }

    /**
     * The same with a job that has run on behind the cut: the migrated jobs emit a second time what it emitted there.
     *
     * @param last the legacy job's last step
     * @param cut the step that the export goes back to
     */
    public Map<Api, List<Difference>> run(Api from, int last, int cut, Path folder) {
        Path left = folder.resolve("legacy");
        List<OutputRow> outputs =
                legacySide.leave(parityCase, from, last, left).snapshot().outputs();
        return takeOver(from, outputs, cut, left, folder);
    }

    /**
     * Carries the state over behind a kill: the cut is behind the last step that was done, whatever the job had begun. The job
     * runs in the session of the migrated ones.
     *
     * @param from the API of the legacy job
     * @param kill of the legacy job
     * @param folder an empty folder
     */
    public Map<Api, List<Difference>> run(Api from, Kill kill, Path folder) {
        Path left = folder.resolve("legacy");
        if (!recoveries().of(from, left).runUntilKilled(kill, false)) {
            throw new IllegalStateException(from.optionName() + " was never " + kill);
        }
        return takeOver(from, kill, left, folder);
    }

    /**
     * Carries over what a killed job has left, which need not have run here.
     *
     * @param killed where that job kept its checkpoint and its outputs
     * @param folder an empty folder
     */
    public Map<Api, List<Difference>> takeOver(Api from, Kill kill, Path killed, Path folder) {
        return takeOver(from, recoveries().of(from, killed).emitted(), kill.lastStepDone(), killed, folder);
    }

    private Map<Api, List<Difference>> takeOver(Api from, List<OutputRow> outputs, int cut, Path left, Path folder) {
        LegacyJob<E, ?> job = parityCase.implementations().legacy(from).orElseThrow();
        List<OutputRow> before =
                outputs.stream().filter(row -> row.batch() <= cut).toList();
        Path exported = exportIn(folder);
        export(job, LegacyBeginning.checkpointIn(left), exported);
        return differences(cut, before, takeOver(cut, exported, folder.resolve("migrated")));
    }

    private Recoveries<E> recoveries() {
        return new Recoveries<>(engine, parityCase);
    }

    /** Where the export of a run is. */
    public static Path exportIn(Path folder) {
        return folder.resolve("export");
    }

    private void export(LegacyJob<E, ?> job, Path checkpoint, Path out) {
        try {
            export.write(job, parityCase.fixture().settings().parameters(), checkpoint, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Outcome> takeOver(int cut, Path exported, Path folder) {
        MigratedScenario<E> scenario =
                new MigratedScenario<>(parityCase.implementations().scenario(), parityCase.parameters());
        List<MigratedImplementation<E>> jobs = parityCase.implementations().migrated().stream()
                .filter(job -> takers().contains(job.api()))
                .map(job -> scenario.implementation(job, spark -> open(spark, exported)))
                .toList();
        CaseSteps steps = new CaseSteps(parityCase.fixture());
        List<Integer> rest = IntStream.rangeClosed(cut + 1, parityCase.fixture().steps())
                .boxed()
                .toList();
        return new MigratedRun<>(engine, scenario.input(), jobs, steps, folder).run(rest);
    }

    private Map<Api, List<Difference>> differences(int cut, List<OutputRow> before, Map<String, Outcome> after) {
        Map<Api, List<Difference>> differences = new EnumMap<>(Api.class);
        after.forEach((name, outcome) -> {
            Snapshot rest = outcome.snapshot();
            List<OutputRow> outputs =
                    Stream.concat(before.stream(), rest.outputs().stream()).toList();
            differences.put(
                    Api.named(name),
                    parityCase
                            .comparison(CaseReference.ofCarryOver(parityCase, Api.named(name), cut))
                            .differences(name, new Snapshot(outputs, rest.state(), List.of(), Optional.empty())));
        });
        return differences;
    }

    private static CarriedState open(SparkSession spark, Path exported) {
        try {
            return CarriedState.open(spark, exported.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
