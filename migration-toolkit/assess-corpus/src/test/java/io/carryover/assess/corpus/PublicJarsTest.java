package io.carryover.assess.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.Assessor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jars that nobody here has written: {@code docs/assess-public-jars.md} says how they were read by hand. */
class PublicJarsTest {

    @ParameterizedTest
    @EnumSource
    void haveTheStatefulOperationsThatWereReadOffTheirBytecode(PublicJar jar) {
        List<Site> expected =
                jar.labels().stream().filter(JobSet::isStatefulOperation).toList();
        assertThat(JobSet.statefulOperations(Assessor.assess(List.of(jar.path()), List.of())))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
