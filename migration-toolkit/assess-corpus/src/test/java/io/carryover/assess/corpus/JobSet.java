package io.carryover.assess.corpus;

import io.carryover.assess.Assessment;
import io.carryover.assess.Assessor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Labelled jobs that are compiled in one way; {@code corpus.xml} has the compilers. */
enum JobSet {
    JAVA_8("java8", "java8"),
    JAVA_17("java17", "java17"),
    JAVA_21("java21", "java17", "java21"),
    SCALA_2_11_STYLE("scala-2.11-style", "scala"),
    SCALA_2_12("scala-2.12", "scala"),
    SCALA_2_13("scala-2.13", "scala", "scala213");

    private static final Path SOURCES = Path.of("src/test/corpus");
    private static final Path CLASSES = Path.of("target/corpus");

    private final String classes;
    private final List<String> sources;
    private Assessment assessment;

    JobSet(String classes, String... sources) {
        this.classes = classes;
        this.sources = List.of(sources);
    }

    Path classes() {
        return CLASSES.resolve(classes);
    }

    Labels labels() {
        return Labels.in(sources.stream().map(SOURCES::resolve).toList());
    }

    /** Assessed once for all tests. */
    synchronized Assessment assessed() {
        if (assessment == null) {
            assessment = Assessor.assess(List.of(classes()), List.of());
        }
        return assessment;
    }

    /** The pipelines that are found, by the names of their operations. */
    static Stream<Site> statefulOperations(Assessment assessment) {
        return assessment.pipelines().stream().map(pipeline -> Site.at(pipeline.place(), pipeline.operation()));
    }

    static boolean isStatefulOperation(Site site) {
        return site.what().equals("updateStateByKey") || site.what().equals("mapWithState");
    }
}
