package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.compare.Source;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ParityJson;
import io.carryover.parity.report.ParityReport;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on jobs that it has never seen, as a process of its own. */
class PairParityTest {

    @TempDir
    private Path folder;

    private Path jar;
    private Path out;

    @BeforeEach
    void buildTheJar() throws Exception {
        jar = ExampleJar.in(folder);
        out = folder.resolve("report");
    }

    @Test
    void comparesTheMigratedJobOfAJarWithItsLegacyJob() throws Exception {
        Carryover.Ended ended = pair(ExampleJar.fixture("users-who-come-back"));

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains(
                        "click-count / users-who-come-back: compared with the legacy job's own run, as the case has no"
                                + " expected files")
                .endsWith("verdict: declared\n\nreport: " + out.resolve("index.html") + "\n");
        ParityReport report = ParityJson.read(out.resolve("parity.json"));
        assertThat(report.verdict()).isEqualTo(Verdict.DECLARED);
        assertThat(report.scenarios()).extracting(CaseReport::reference).containsExactly(Source.LEGACY);
    }

    @Test
    @Tag("full")
    void killsBothJobsWhenAsked() throws Exception {
        Carryover.Ended ended = pair(ExampleJar.fixture("not-a-click"), "--recovery");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ParityJson.read(out.resolve("parity.json")).scenarios())
                .flatExtracting(CaseReport::apis)
                .allSatisfy(job -> assertThat(job.kills()).hasSize(6))
                .extracting(ApiResult::verdict)
                .containsOnly(Verdict.EQUAL);
    }

    private Carryover.Ended pair(Path fixture, String... more) throws Exception {
        String[] arguments = {
            "parity",
            "--jars=" + jar,
            "--pair=com.example.clicks.ClickCountPair",
            "--fixture=" + fixture,
            "--out=" + out
        };
        return new Carryover(folder)
                .run(
                        folder.resolve("errors"),
                        Stream.concat(Arrays.stream(arguments), Arrays.stream(more))
                                .toArray(String[]::new));
    }
}
