package io.carryover.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.bench.child.ChildFailure;
import io.carryover.bench.report.SideResult;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void nameThePartThatHasFailedAndWhy() {
        Figures figures = Figures.of("restore", () -> {
            throw new ChildFailure("no answer: see child.log");
        });

        assertThat(figures.workloads()).singleElement().satisfies(workload -> {
            assertThat(workload.name()).isEqualTo("restore");
            assertThat(workload.sides())
                    .flatMap(SideResult::voided)
                    .singleElement()
                    .satisfies(run -> assertThat(run.voided()).isEqualTo("no answer: see child.log"));
        });
    }
}
