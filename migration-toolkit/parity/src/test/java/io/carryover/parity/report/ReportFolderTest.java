package io.carryover.parity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.parity.Run;
import io.carryover.parity.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFolderTest {

    private static final Snapshot RUN = new Run()
            .output(2, "{\"sum\":200.00}")
            .state("{\"key\":1,\"state\":{\"sum\":200.00}}")
            .reject("batch-01.jsonl", 3, "not JSON")
            .snapshot();
    private static final ParityReport REPORT = Reports.ofEveryKind();

    @TempDir
    private Path parent;

    @Test
    void holdsTheReportAndEveryRowOfEveryRun() throws IOException {
        Path folder = parent.resolve("target/parity");

        ReportFolder.at(folder).write(REPORT, List.of(run("gap-sessions", "mapWithState")));

        assertThat(ParityJson.read(folder.resolve("parity.json"))).isEqualTo(REPORT);
        assertThat(folder.resolve("index.html")).content().contains("Carryover parity report");
        Path artifacts = folder.resolve("gap-sessions/plain/mapWithState");
        assertThat(artifacts.resolve("outputs.jsonl")).hasContent("{\"batch\":2,\"row\":{\"sum\":200.00}}\n");
        assertThat(artifacts.resolve("state.jsonl")).hasContent("{\"key\":1,\"state\":{\"sum\":200.00}}\n");
        assertThat(artifacts.resolve("rejects.jsonl"))
                .hasContent("{\"file\":\"batch-01.jsonl\",\"line\":3,\"reason\":\"not JSON\"}\n");
        assertThat(namesIn(folder.getParent())).containsExactly("parity");
    }

    @Test
    void holdsTheSameReportsWhenRenderedFromTheFileAlone() throws IOException {
        Path first = parent.resolve("first");
        Path second = parent.resolve("second");
        ReportFolder.at(first).write(LargeReport.make(), List.of());

        ReportFolder.at(second).write(ParityJson.read(first.resolve("parity.json")), List.of());

        for (String name : namesIn(first)) {
            assertThat(second.resolve(name)).hasSameTextualContentAs(first.resolve(name));
        }
        assertThat(namesIn(second)).isEqualTo(namesIn(first));
    }

    @Test
    void linksThePagesOfTheProjectAroundIt() throws IOException {
        Files.createDirectories(parent.resolve("docs/differences"));
        Files.writeString(parent.resolve("docs/differences/D23.md"), "# D23");
        ReportFolder folder = ReportFolder.at(parent.resolve("target/parity"));

        folder.write(REPORT, List.of());
        assertThat(folder.page()).content().contains("href=\"../../docs/differences/D23.md\"");

        folder.linkedTo(DocumentationPages.under("https://example.org")).write(REPORT, List.of());
        assertThat(folder.page()).content().contains("href=\"https://example.org/D23.md\"");
    }

    @Test
    void takesHalfACharacterForNoReasonToFail() throws IOException {
        Snapshot run = new Run().output(1, "{\"data\":\"\\ud83d\"}").snapshot();
        Path folder = parent.resolve("parity");

        ReportFolder.at(folder)
                .write(Reports.sayingEverywhere("\ud83d"), List.of(new RunArtifacts("s", "plain", "builtin", run)));

        assertThat(folder.resolve("s/plain/builtin/outputs.jsonl"))
                .hasContent("{\"batch\":1,\"row\":{\"data\":\"?\"}}");
        assertThat(ParityJson.read(folder.resolve("parity.json")).scenarios()).hasSize(1);
    }

    @Test
    void takesAnEmptyFolder() {
        ReportFolder.at(parent).write(REPORT, List.of());

        assertThat(parent.resolve("parity.json")).exists();
    }

    @Test
    void replacesAnEarlierReportWhole() throws IOException {
        Path folder = parent.resolve("parity");
        ReportFolder.at(folder).write(REPORT, List.of(run("gap-sessions", "mapWithState")));

        ReportFolder.at(folder).write(REPORT, List.of(run("explicit-end-sessions", "builtin")));

        assertThat(namesIn(folder))
                .containsExactly("explicit-end-sessions", "index.html", "junit.xml", "parity.json", "summary.md");
        assertThat(namesIn(parent)).containsExactly("parity");
    }

    @Test
    void followsALinkToTheFolder() throws IOException {
        Path real = Files.createDirectory(parent.resolve("real"));
        Path link = Files.createSymbolicLink(parent.resolve("link"), real);

        ReportFolder.at(link).write(REPORT, List.of());

        assertThat(link).isSymbolicLink();
        assertThat(real.resolve("parity.json")).exists();
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(parent.resolve("report"), "mine");

        assertThatThrownBy(() -> ReportFolder.at(file))
                .isInstanceOf(BadReport.class)
                .hasMessage(file + ": is a file; name a folder for the report");
    }

    @Test
    void refusesAPlaceUnderAFile() throws IOException {
        Path file = Files.writeString(parent.resolve("report"), "mine");

        assertThatThrownBy(() -> ReportFolder.at(file.resolve("a/b")))
                .isInstanceOf(BadReport.class)
                .hasMessage(file.resolve("a/b") + ": cannot be made, as " + file
                        + " is no folder to write in; name another folder");
    }

    @Test
    void refusesForeignContent() throws IOException {
        Files.writeString(parent.resolve("notes.txt"), "mine");

        refuses("notes.txt");
    }

    @Test
    void refusesForeignContentBesideAnEarlierReport() throws IOException {
        ReportFolder.at(parent).write(REPORT, List.of(run("gap-sessions", "mapWithState")));
        Files.writeString(parent.resolve("notes.txt"), "mine");

        refuses("notes.txt");
        assertThat(parent.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void refusesAParityFileOfSomebodyElse() throws IOException {
        Files.writeString(parent.resolve("parity.json"), "{\"verdict\":\"mine\"}");

        refuses("parity.json");
    }

    @Test
    void refusesContentThatCameWhileTheRunWasOn() throws IOException {
        ReportFolder claimed = ReportFolder.at(parent);
        Files.writeString(parent.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> claimed.write(REPORT, List.of())).isInstanceOf(BadReport.class);
        assertThat(namesIn(parent)).containsExactly("notes.txt");
    }

    @Test
    void leavesAnEarlierReportAsItWasWhenTheNewOneCannotBeWritten() throws IOException {
        Path folder = parent.resolve("parity");
        ReportFolder.at(folder).write(REPORT, List.of());
        RunArtifacts impossible = run("gap-sessions", "x".repeat(300));

        assertThatThrownBy(() -> ReportFolder.at(folder).write(REPORT, List.of(impossible)))
                .isInstanceOf(BadReport.class)
                .hasMessageStartingWith(folder + ": cannot be written (")
                .hasMessageEndingWith("); name another folder");
        assertThat(namesIn(folder)).containsExactly("index.html", "junit.xml", "parity.json", "summary.md");
        assertThat(namesIn(parent)).containsExactly("parity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "a\\b"})
    void writesNothingOutsideItself(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> run("gap-sessions", name));
    }

    private void refuses(String name) {
        assertThatThrownBy(() -> ReportFolder.at(parent))
                .isInstanceOf(BadReport.class)
                .hasMessage(parent + ": holds " + name
                        + ", which is not part of a parity report; name a new or empty folder");
    }

    private static RunArtifacts run(String scenario, String api) {
        return new RunArtifacts(scenario, "plain", api, RUN);
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
