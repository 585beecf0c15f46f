package io.carryover.cli;

import io.carryover.parity.suite.LegacyLane;
import io.carryover.parity.suite.ScenarioFolder;
import io.carryover.scenarios.options.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the parts of a built Carryover are.
 *
 * @param root the folder that holds the script {@code carryover}
 */
record Installation(Path root) {

    /** @throws CommandFailure if the process was not started by the script, which tells where it is */
    static Installation current() {
        String root = System.getProperty("carryover.home");
        if (root == null) {
            throw new CommandFailure(
                    "the system property carryover.home is not set: start with the script ./carryover");
        }
        return new Installation(Path.of(root));
    }

    /** The bundled cases of a scenario. */
    ScenarioFolder cases(String scenario) {
        return new ScenarioFolder(root.resolve("parity-tests/fixtures").resolve(scenario));
    }

    /** Where the demo leaves its report. */
    Path demoReport() {
        return root.resolve("target/parity");
    }

    /** @throws CommandFailure if the jar is not there */
    Path jobJar(Side side) {
        Path jar = root.resolve(side.module()).resolve("target").resolve(side.module() + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new CommandFailure(jar + " is missing: build it with ./mvnw package");
        }
        return jar;
    }

    /**
     * The legacy side built for another Spark release.
     *
     * @throws UsageException if it is built for another one than this
     * @throws CommandFailure if it is not built
     */
    Path legacyLane(String sparkRelease) {
        Path lane = root.resolve("legacy-lane");
        String builtFor = LegacyLane.builtFor(lane);
        if (builtFor.isEmpty()) {
            throw new CommandFailure(lane + " is not built: build it with ./mvnw package");
        }
        if (!builtFor.equals(sparkRelease)) {
            throw new UsageException("--legacy-spark \"" + sparkRelease + "\": there is " + builtFor
                    + "; for another one, build the module legacy-lane with it");
        }
        return lane;
    }

    /**
     * @param sparkHome the user's {@code SPARK_HOME}; null or blank means the assembled one
     * @throws CommandFailure if that home holds no executable {@code bin/spark-submit}
     */
    Path sparkSubmit(String sparkHome) {
        boolean usersOwn = sparkHome != null && !sparkHome.isBlank();
        Path home = usersOwn ? Path.of(sparkHome) : root.resolve("target/spark-home");
        Path submit = home.resolve("bin/spark-submit");
        if (!Files.isExecutable(submit)) {
            throw new CommandFailure(submit + " is missing or not executable: "
                    + (usersOwn
                            ? "point SPARK_HOME at a Spark distribution, or unset it to use the assembled one"
                            : "build it with ./mvnw package"));
        }
        return submit;
    }
}
