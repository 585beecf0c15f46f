package io.carryover.assess.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A published jar that uses DStreams, and what is in it by hand. */
enum PublicJar {
    SPARK_EXAMPLES("spark-examples_2.10-1.1.1"),
    SPARK_MLLIB("spark-mllib_2.12-3.5.1"),
    BEAM_RUNNER("beam-runners-spark-3-2.70.0"),
    CASSANDRA_CONNECTOR("spark-cassandra-connector_2.12-3.5.1");

    private final String name;

    PublicJar(String name) {
        this.name = name;
    }

    Path path() {
        return Path.of("target/public-jars", name + ".jar");
    }

    /** Stateful operations by their names, all else by the ids of rules. */
    List<Site> labels() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/public-jars", name + ".txt")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(Site::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
