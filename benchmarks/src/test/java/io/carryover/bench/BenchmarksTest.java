package io.carryover.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchmarksTest {

    @Test
    void nameTheVersionsOfAllThatIsMeasured() {
        assertThat(Benchmarks.versions())
                .containsKeys("carryover", "spark", "scala", "hadoop", "kafka", "java")
                .allSatisfy((name, version) -> assertThat(version).as(name).matches("\\d.*"));
    }
}
