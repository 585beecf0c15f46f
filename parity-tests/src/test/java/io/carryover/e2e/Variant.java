package io.carryover.e2e;

import java.nio.file.Path;

/** The two jobs that are run against each other, as they come out of the build. */
enum Variant {
    LEGACY("io.carryover.dstream.Main"),
    MIGRATED("io.carryover.structured.Main");

    private final String mainClass;

    Variant(String mainClass) {
        this.mainClass = mainClass;
    }

    SparkSubmit submit() {
        Path jar = this == LEGACY ? Repository.legacyJobs() : Repository.migratedJobs();
        return SparkSubmit.of(jar, mainClass).with("spark.sql.shuffle.partitions", "2");
    }
}
