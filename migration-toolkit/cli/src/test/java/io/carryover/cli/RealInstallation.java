package io.carryover.cli;

import io.carryover.runtime.ClassArchive;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build has left: the jobs' jars and a Spark home. */
final class RealInstallation {

    private RealInstallation() {}

    /** The command on it. */
    static Carryover carryover() {
        return withoutArchive().with(ClassArchive.ofThisRun());
    }

    /** The same, where Spark is started from another home, which no archive fits. */
    static Carryover withoutArchive() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return new Carryover(folder);
    }
}
