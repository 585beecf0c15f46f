package io.carryover.parity.suite;

import io.carryover.harness.EngineSession;
import io.carryover.harness.KillPoint;
import io.carryover.scenarios.Api;
import java.nio.file.Path;

/** The first life of a job that takes its whole JVM along when it is killed. */
final class HaltedJob {

    private HaltedJob() {}

    /** Arguments: scenario, API, kill point, folder. */
    public static void main(String[] args) {
        KillCase killCase = KillCase.of(args[0]);
        try (EngineSession engine = EngineSession.start()) {
            killCase.recoveries(engine)
                    .of(Api.named(args[1]), Path.of(args[3]))
                    .runUntilKilled(killCase.at(KillPoint.valueOf(args[2])), true);
        }
    }
}
