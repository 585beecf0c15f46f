package io.carryover.parity.suite.legacy;

import io.carryover.dstream.LegacyJob;
import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.Outcome;
import io.carryover.harness.legacy.LegacyRun;
import io.carryover.parity.fixture.CaseSettings;
import io.carryover.parity.fixture.Fixture;
import java.nio.file.Path;
import java.util.List;

/**
 * The first steps of a case, behind which a legacy job ends.
 *
 * @param fixture the whole case
 * @param cut the job's last step
 */
public record LegacyBeginning<E extends Record>(LegacyScenario<E> scenario, Fixture fixture, int cut) {

    /**
     * @param folder an empty one, in which the job leaves its checkpoint: see {@link #checkpointIn}
     */
    public Outcome run(EngineSession engine, LegacyJob<E, ?> job, Path folder) {
        return new LegacyRun<>(
                        engine,
                        scenario.parsing(),
                        List.of(scenario.implementation(job)),
                        new CaseSteps(beginning()),
                        folder)
                .run()
                .get(job.api().optionName());
    }

    public static Path checkpointIn(Path folder) {
        return folder.resolve("checkpoint");
    }

    private Fixture beginning() {
        CaseSettings all = fixture.settings();
        CaseSettings settings = new CaseSettings(all.start(), all.batchInterval(), 0, all.parameters());
        return new Fixture(
                fixture.name(), fixture.folder(), settings, fixture.batches().subList(0, cut));
    }
}
