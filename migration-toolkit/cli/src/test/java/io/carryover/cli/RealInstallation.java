package io.carryover.cli;

import io.carryover.runtime.ClassArchive;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build has left: the jobs' jars and a Spark home. */
final class RealInstallation {

    private RealInstallation() {}

    /** The command on it. */
    static Carryover carryover() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return new Carryover(folder).with(ClassArchive.ofThisRun());
    }
}
