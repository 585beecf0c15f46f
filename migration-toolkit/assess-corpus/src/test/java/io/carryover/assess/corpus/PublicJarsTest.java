package io.carryover.assess.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.Assessment;
import io.carryover.assess.Assessor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jars that nobody here has written: {@code docs/assess-public-jars.md} says how they were read by hand. */
class PublicJarsTest {

    /** What one instruction or one declaration tells, so that a person can list it. */
    private static final Set<String> READ_BY_HAND = Set.of(
            "context",
            "context-checkpoint",
            "context-get-or-create",
            "foreach-rdd",
            "graceful-stop",
            "join",
            "output",
            "remember",
            "slice",
            "source-connector",
            "source-custom",
            "source-files",
            "source-kafka",
            "source-queue",
            "source-receiver",
            "source-socket",
            "state-initial",
            "state-partitions",
            "state-snapshots",
            "state-timeout",
            "stream-checkpoint",
            "streaming-listener",
            "transform",
            "window",
            "window-inverse-reduce",
            "window-reduce");

    @ParameterizedTest
    @EnumSource
    void haveWhatWasReadOffTheirBytecodeAndNothingElse(PublicJar jar) {
        Score score = Score.of(
                jar.labels(),
                found(Assessor.assess(List.of(jar.path()), List.of())).toList());
        System.out.printf("public jar %-20s %s%n", jar + ":", score);
        assertThat(score.missed()).isEmpty();
        assertThat(score.wrong()).isEmpty();
    }

    private static Stream<Site> found(Assessment assessment) {
        Stream<Site> byRules = assessment.findings().stream()
                .filter(finding -> READ_BY_HAND.contains(finding.rule()))
                .map(finding -> Site.at(finding.place(), finding.rule()));
        return Stream.concat(JobSet.statefulOperations(assessment), byRules);
    }
}
