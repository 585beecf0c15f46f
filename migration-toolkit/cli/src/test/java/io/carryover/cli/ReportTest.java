package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Source;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.ReportFolder;
import io.carryover.parity.report.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final List<String> FILES = List.of("parity.json", "index.html", "junit.xml", "summary.md");

    @TempDir
    private Path folder;

    private Path earlier;
    private Path parityJson;
    private Path out;

    @BeforeEach
    void writeAnEarlierReport() {
        earlier = folder.resolve("earlier");
        parityJson = earlier.resolve("parity.json");
        out = folder.resolve("out");
        List<Difference> declared = List.of(new Difference("D23", 1, "why", List.of("- batch 1: {}")));
        ApiResult result = new ApiResult(
                "builtin", Side.MIGRATED, 1, 0, 0, null, Verdict.DECLARED, declared, List.of(), List.of(), List.of());
        ReportFolder.at(earlier)
                .write(
                        ParityReport.of(List.of(new CaseReport("s", "plain", Source.FIXTURE, List.of(result)))),
                        List.of());
    }

    @Test
    void rendersTheSameReportsFromTheFileAlone() {
        Carryover.Ended ended = report(parityJson);

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("verdict: declared", "report: " + out.resolve("index.html"));
        assertThat(FILES)
                .allSatisfy(name -> assertThat(out.resolve(name)).hasSameTextualContentAs(earlier.resolve(name)));
    }

    @Test
    void linksTheDocumentationWhereItIs() {
        assertThat(report(parityJson, "--docs", "https://example.org/differences")
                        .exitCode())
                .isZero();

        assertThat(out.resolve("index.html")).content().contains("href=\"https://example.org/differences/D23.md\"");
    }

    @Test
    void refusesADocumentationThatIsNoPlaceForLinks() {
        refuses(
                report(parityJson, "--docs", "javascript:alert(1)"),
                "--docs \"javascript:alert(1)\": is no place for links; give an http, https or file address, or a path"
                        + " relative to the report");
    }

    @Test
    void namesTheFileThatIsNoReport() throws IOException {
        Files.writeString(parityJson, "{\"verdict\": \"fine\"}");

        refuses(report(parityJson), parityJson + ": is no parity report; name a parity.json that a parity run wrote");
    }

    @Test
    void namesTheFileThatIsNotThere() {
        Path nowhere = folder.resolve("nowhere.json");

        refuses(report(nowhere), nowhere + ": is no file; name a parity.json that a parity run wrote");
        refuses(report(earlier), earlier + ": is no file; name a parity.json that a parity run wrote");
    }

    @Test
    void leavesAFolderAloneThatHoldsSomethingElse() throws IOException {
        Files.createDirectory(out);
        Path mine = Files.writeString(out.resolve("notes.txt"), "mine");

        Carryover.Ended ended = report(parityJson);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualToIgnoringNewLines("carryover report: --out " + out
                        + ": holds notes.txt, which is not part of a parity report; name a new or empty folder");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void leavesTheRowsBesideTheFileAlone() throws IOException {
        Path rows = Files.createDirectories(earlier.resolve("s/plain/builtin")).resolve("outputs.jsonl");
        Files.writeString(rows, "{}");
        out = earlier;

        Carryover.Ended ended = report(parityJson);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualToIgnoringNewLines("carryover report: --out " + earlier
                        + ": holds parity.json and the rows of its run, which would be lost; name another folder");
        assertThat(rows).exists();
    }

    private Carryover.Ended report(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("report", file.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        return Carryover.here(arguments.toArray(String[]::new));
    }

    private void refuses(Carryover.Ended ended, String problem) {
        assertThat(ended.err()).isEqualToIgnoringNewLines("carryover report: " + problem);
        assertThat(ended.err()).hasLineCount(1);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(out).doesNotExist();
    }
}
