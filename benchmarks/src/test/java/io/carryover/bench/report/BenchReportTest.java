package io.carryover.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchReportTest {

    @Test
    void isReadAsItWasWritten(@TempDir Path folder) throws IOException {
        BenchReport report = Reports.report(Reports.side("fast", 1, 2), Reports.side("slow", 3, 4));

        BenchJson.write(report, folder.resolve(BenchJson.NAME));

        assertThat(BenchJson.read(folder.resolve(BenchJson.NAME))).isEqualTo(report);
    }

    @Test
    void comparesRoundByRound() {
        BenchReport report = Reports.report(Reports.side("fast", 1, 2, 4), Reports.side("slow", 3, 2, 8));

        assertThat(report.ratios()).singleElement().satisfies(ratio -> {
            assertThat(ratio.value()).isEqualTo(new Statistics(3, 2, 1, 3));
            assertThat(ratio.isMet()).isTrue();
        });
    }

    @Test
    void leavesAVoidedRunOut() {
        SideResult slow = new SideResult(
                "slow",
                Map.of(),
                List.of(Reports.side("slow", 3).runs().get(0), Reports.voided(2, "state: 4 keys, should be 5")));
        BenchReport report = Reports.report(Reports.side("fast", 1, 2), slow);

        assertThat(report.ratios().get(0).value()).isEqualTo(new Statistics(1, 3, 3, 3));
        assertThat(report.workload("hot")
                        .side("slow")
                        .statistics(Measure.SECONDS)
                        .count())
                .isEqualTo(1);
        assertThat(TerminalTable.render(report)).contains("void: slow, round 2: state: 4 keys, should be 5");
    }

    @Test
    void saysWhatWasMeasuredAndWhetherTheAimIsMet() {
        assertThat(TerminalTable.render(Reports.report(Reports.side("fast", 1, 3), Reports.side("slow", 5, 14997))))
                .isEqualTo(
                        """
                        hot: few keys
                          side  time [s]
                          fast  2.0 (1.0..3.0)
                          slow  7,501 (5.0..14,997)

                        slow over fast: 2502.00 (5.00..4999.00), aim at most 2.0: MISSED
                        """);
    }

    @Test
    void hasNoVerdictOnWhatWasNotMeasured() {
        BenchReport report = Reports.report(Reports.side("fast", 1));

        assertThat(report.ratios().get(0).isMet()).isNull();
        assertThat(TerminalTable.render(report)).endsWith("slow over fast: not measured, aim at most 2.0\n");
    }
}
