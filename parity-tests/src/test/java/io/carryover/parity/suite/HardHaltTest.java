package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.KillPoint;
import io.carryover.harness.Recovery;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.Snapshot;
import io.carryover.parity.suite.legacy.ScenarioExport;
import io.carryover.runtime.LoggedProcess;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Side;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One implementation of each API, halted with its JVM between output and commit, and recovered in another JVM. From what a legacy one
 * has left, the migrated ones take over there, too.
 */
@ExtendWith(WithEngine.class)
class HardHaltTest {

    private static final String SCENARIO = "gap-sessions"; // the one that every API has
    private static final int KILLED = 137;

    @ParameterizedTest
    @EnumSource(Api.class)
    void endsAsIfItHadNeverBeenHalted(Api api, EngineSession engine, @TempDir Path logs) throws Exception {
        try (WorkFolder work = WorkFolder.create();
                LoggedProcess firstLife = start(api, KillPoint.BEFORE_COMMIT, work.path(), logs)) {
            assertThat(firstLife.awaitExit(Duration.ofMinutes(2)))
                    .as(firstLife.tail())
                    .isEqualTo(KILLED);

            KillCase killCase = KillCase.of(SCENARIO);
            Recoveries<?> recoveries = killCase.recoveries(engine);
            Recovery recovery = recoveries.of(api, work.path());
            if (api.side() == Side.LEGACY) {
                assertMigratedJobsGoOn(api, killCase, work.path(), engine);
            }
            Snapshot recovered = recovery.recover(killCase.step());

            assertThat(recoveries.differences(api, killCase.at(KillPoint.BEFORE_COMMIT), recovered, recovery))
                    .isEmpty();
            assertThat(recovery.repeats()).as("the halted step is run again").isPositive();
        }
    }

    /** With what the halted job put out before, as one that ran all the time. */
    private static void assertMigratedJobsGoOn(Api from, KillCase killCase, Path halted, EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            CarryOvers<?> carryOvers =
                    new CarryOvers<>(engine, new LegacyHere(engine), killCase.parityCase(), new ScenarioExport(engine));
            assertThat(carryOvers.takeOver(from, killCase.at(KillPoint.BEFORE_COMMIT), halted, work.path()))
                    .hasSize(2)
                    .allSatisfy((to, differences) -> assertThat(differences)
                            .filteredOn(difference -> !difference.isDeclared())
                            .isEmpty());
        }
    }

    private static LoggedProcess start(Api api, KillPoint point, Path folder, Path logs) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HaltedJob.class.getName()));
        command.addAll(List.of(SCENARIO, api.optionName(), point.name(), folder.toString()));
        return LoggedProcess.start(new ProcessBuilder(command), logs.resolve("first-life.log"));
    }
}
