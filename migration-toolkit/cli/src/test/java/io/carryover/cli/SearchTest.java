package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.compare.Verdict;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ParityJson;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.ReportFolder;
import io.carryover.parity.report.SearchTotals;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search as a process of its own, with a Spark inside. */
class SearchTest {

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void nameTheReport() {
        out = folder.resolve("report");
    }

    @Test
    void tellsWhatItTriedWhenItFindsNothing() throws Exception {
        Carryover.Ended ended = new Carryover(folder)
                .run(
                        folder.resolve("errors"),
                        "parity",
                        "--search",
                        "--scenario=running-stats",
                        "--api=updateStateByKey",
                        "--seed=7",
                        "--cases=2",
                        "--out=" + out);

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.err())
                .isEqualTo(
                        """
                        starting Spark
                        case 1 of 2: running-stats, seed 7
                        case 2 of 2: running-stats, seed 8
                        """);
        assertThat(ended.out())
                .startsWith("running-stats, seeds 7 to 8: 2 cases, each with one kill besides, ")
                .endsWith("; no difference\nreport: " + out.resolve("index.html") + "\n");
        assertThat(report().verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(report().searches()).extracting(SearchTotals::findings).containsExactly(0);
    }

    @Test
    void leavesACaseThatShowsWhatItFound() throws Exception {
        Carryover.Ended ended = new Carryover(folder, BrokenSearch.class).run(folder.resolve("errors"), out.toString());

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(3);
        CaseReport found = report().scenarios().get(0);
        Path saved = out.resolve("running-stats").resolve(found.caseName());
        assertThat(found.apis()).extracting(ApiResult::verdict).containsExactly(Verdict.DIFFERENT);
        assertThat(ended.out())
                .contains(
                        "running-stats, seed " + found.seed() + ", updateStateByKey, missing-output: " + saved + "\n");
        assertThat(Fixture.read(saved).batches().stream()
                        .mapToInt(batch -> batch.lines().size())
                        .sum())
                .isEqualTo(3);
        assertThat(saved.resolve("README.md")).content().contains("--seed " + found.seed() + " --cases 1");
        assertThat(saved.resolve("updateStateByKey/outputs.jsonl")).exists();
        assertThat(ReportFolder.at(out).page()).as("it can be replaced").exists();
    }

    private ParityReport report() throws IOException {
        return ParityJson.read(out.resolve("parity.json"));
    }
}
