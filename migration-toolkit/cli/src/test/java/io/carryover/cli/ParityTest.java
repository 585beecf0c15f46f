package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.compare.Source;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ParityJson;
import io.carryover.parity.report.ParityReport;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, with a Spark inside. */
class ParityTest {

    private static final String RIGHT =
            "{\"batch\": 1, \"row\": {\"id\": 1, \"events\": [\"home\", \"paid\"], \"count\": 2, \"end\": \"LAST\"}}\n";

    @TempDir
    private Path folder;

    private UserCase userCase;
    private Path out;

    @BeforeEach
    void writeACase() {
        userCase = UserCase.in(folder);
        out = folder.resolve("report");
    }

    @Test
    void comparesWithTheModelAndSaysSoWhereNothingIsExpected() throws Exception {
        Carryover.Ended ended = parity("updateStateByKey,groupState");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("mine: compared with the sequential model, as the case has no expected files")
                .endsWith("verdict: equal\n\nreport: " + out.resolve("index.html") + "\n");
        assertThat(ended.err()).isEqualTo("starting Spark\ncase 1 of 1: explicit-end-sessions / mine\n");
        CaseReport report = theCaseOf(report());
        assertThat(report.reference()).isEqualTo(Source.MODEL);
        assertThat(report.apis()).extracting(ApiResult::api).containsExactly("updateStateByKey", "groupState");
        assertThat(report.apis()).extracting(ApiResult::outputRows).containsOnly(1L);
        assertThat(report.apis()).extracting(ApiResult::stateRows).containsOnly(1L);
        assertThat(out.resolve("explicit-end-sessions/mine/groupState/outputs.jsonl"))
                .exists();
    }

    @Test
    void comparesWithTheExpectedFilesWhereThereAreAny() throws Exception {
        userCase.with("expected-outputs.jsonl", RIGHT);

        Carryover.Ended ended = parity("mapWithState");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).doesNotContain("model");
        assertThat(theCaseOf(report()).reference()).isEqualTo(Source.FIXTURE);
    }

    @Test
    void endsWithThreeAndShowsTheDifferenceWhereAnotherOutputIsExpected() throws Exception {
        userCase.with("expected-outputs.jsonl", RIGHT.replace("paid", "left"));

        Carryover.Ended ended = parity("mapWithState");

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(3);
        assertThat(ended.out()).contains("mapWithState: missing-output x 1", "mapWithState: extra-output x 1");
        assertThat(ended.err())
                .endsWith("carryover parity: not all implementations do what is expected of them; see "
                        + out.resolve("index.html") + "\n");
        assertThat(report().verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    private Carryover.Ended parity(String apis) throws IOException, InterruptedException {
        return new Carryover(folder)
                .run(
                        folder.resolve("errors"),
                        "parity",
                        "--scenario=explicit-end-sessions",
                        "--fixture=" + userCase.path(),
                        "--api=" + apis,
                        "--out=" + out);
    }

    private ParityReport report() throws IOException {
        return ParityJson.read(out.resolve("parity.json"));
    }

    private static CaseReport theCaseOf(ParityReport report) {
        assertThat(report.scenarios()).hasSize(1);
        return report.scenarios().get(0);
    }
}
