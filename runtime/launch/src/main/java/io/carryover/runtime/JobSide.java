package io.carryover.runtime;

import java.nio.file.Path;

/** The two jobs that are run against each other, as they come out of the build. */
public enum JobSide {
    LEGACY("io.carryover.dstream.Main"),
    MIGRATED("io.carryover.structured.Main");

    private final String mainClass;

    JobSide(String mainClass) {
        this.mainClass = mainClass;
    }

    public SparkSubmit submit() {
        Path jar = this == LEGACY ? BuiltParts.legacyJobs() : BuiltParts.migratedJobs();
        return SparkSubmit.of(jar, mainClass).with("spark.sql.shuffle.partitions", "2");
    }
}
