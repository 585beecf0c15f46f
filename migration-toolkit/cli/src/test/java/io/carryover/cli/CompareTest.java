package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Source;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ParityJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, with the Spark job that it starts. */
class CompareTest {

    @TempDir
    private Path folder;

    private JobOutputs outputs;

    @BeforeEach
    void writeRows() {
        outputs = new JobOutputs(folder)
                .with("legacy/rows.jsonl", "{\"user\":\"ann\",\"n\":1}", "{\"user\":\"bob\",\"n\":2}")
                .with("migrated/rows.jsonl", "{\"user\":\"bob\",\"n\":2}", "{\"user\":\"ann\",\"n\":3}");
    }

    @Test
    void endsWithThreeAndShowsTheRowThatIsChanged() throws Exception {
        Carryover.Ended ended = compare("--measure");

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(3);
        assertThat(ended.out())
                .contains(
                        "shadow-run  all-by-user  different",
                        "  Compared 2 rows of the legacy job with 2 rows of the migrated job.\n",
                        "; a bare full outer join of the same rows took ",
                        "shadow-run / all-by-user / migrated: changed-output x 1\n"
                                + "  Written by both jobs with other values. Columns: n in 1 row.\n"
                                + "  key {\"user\":\"ann\"}: n expected 1, was 3\n")
                .endsWith("verdict: different\n\nreport: " + outputs.report().resolve("index.html") + "\n");
        assertThat(ended.err())
                .isEqualTo(
                        """
                        starting Spark
                        looking for files
                        comparing rows
                        joining the same rows for comparison
                        carryover compare: the migrated job did not write what is expected of it; see %s
                        """
                                .formatted(outputs.report().resolve("index.html")));
        CaseReport report = report();
        assertThat(report.reference()).isEqualTo(Source.LEGACY_ROWS);
        assertThat(report.notes().get(0)).startsWith("Compared 2 rows");
    }

    @Test
    void endsWithZeroWhereTheChangeIsDeclared() throws Exception {
        outputs.with("declared.json", "[{\"code\":\"D13\",\"reason\":\"Because.\",\"rows\":\"d13.jsonl\"}]")
                .with(
                        "d13.jsonl",
                        "{\"legacy\":[{\"user\":\"ann\",\"n\":1}],\"migrated\":[{\"user\":\"ann\",\"n\":3}]}");

        Carryover.Ended ended = compare("--declared=" + folder.resolve("declared.json"));

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("migrated: D13 x 2\n  Because.\n  - {\"user\":\"ann\",\"n\":1}\n");
        assertThat(report().apis().get(0).verdict()).isEqualTo(Verdict.DECLARED);
    }

    @Test
    @Tag("full")
    void endsWithThreeWhereWhatIsDeclaredIsNotSeen() throws Exception {
        outputs.with("migrated/rows.jsonl", "{\"user\":\"bob\",\"n\":2}", "{\"user\":\"ann\",\"n\":1}")
                .with("declared.json", "[{\"code\":\"D13\",\"reason\":\"Because.\",\"rows\":\"d13.jsonl\"}]")
                .with("d13.jsonl", "{\"legacy\":[{\"user\":\"eve\"}]}");

        Carryover.Ended ended = compare("--declared=" + folder.resolve("declared.json"));

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(3);
        assertThat(report().apis().get(0).differences())
                .extracting(Difference::code, Difference::count, Difference::examples)
                .containsExactly(tuple("unseen-declaration", 1L, List.of("D13: {\"user\":\"eve\"}")));
    }

    @Test
    @Tag("full")
    void endsWithTwoAndOneLineWhereAKeyIsNotThere() throws Exception {
        Carryover.Ended ended = compare("--ignore=m");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .endsWith(
                        "carryover compare: --ignore m: no row of either side has this column; give the path of one that"
                                + " is there\n");
        assertThat(ended.out()).isEmpty();
        assertThat(outputs.report()).doesNotExist();
    }

    @Test
    void endsWithFourAndOneLineWhereARowIsBroken() throws Exception {
        outputs.with("migrated/more.jsonl", "{\"user\":");

        Carryover.Ended ended = compare();

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err().lines().reduce((first, second) -> second)).hasValueSatisfying(line -> assertThat(line)
                .startsWith("carryover compare: file:" + outputs.migrated() + "/more.jsonl line 1: the row"
                        + " {\"user\": is no JSON object"));
        assertThat(outputs.report()).doesNotExist();
    }

    private Carryover.Ended compare(String... options) throws IOException, InterruptedException {
        return RealInstallation.carryover().run(folder.resolve("errors"), outputs.compare(options));
    }

    private CaseReport report() throws IOException {
        return ParityJson.read(outputs.report().resolve("parity.json"))
                .scenarios()
                .get(0);
    }
}
