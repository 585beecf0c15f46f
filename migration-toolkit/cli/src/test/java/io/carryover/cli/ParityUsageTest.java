package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake a user can make is told in one line before Spark starts, and nothing is written. */
class ParityUsageTest {

    @TempDir
    private Path folder;

    private UserCase userCase;
    private Path out;

    @BeforeEach
    void writeACase() {
        userCase = UserCase.in(folder.resolve("cases"));
        out = folder.resolve("report");
    }

    @Test
    void namesTheScenariosThereAre() {
        String names = Catalogue.SCENARIOS.stream().map(Scenario::name).collect(Collectors.joining(", "));

        refuses(parity("no-such-scenario"), "--scenario \"no-such-scenario\": give one of " + names);
    }

    @Test
    void namesTheApisThereAre() {
        refuses(
                parity("gap-sessions", "--api", "groupState,flink"),
                "--api \"flink\": give one of updateStateByKey, mapWithState, groupState, transformWithState, builtin");
    }

    @Test
    void namesTheApisOfTheScenarioAndWhyThereIsNoOther() {
        refuses(
                parity("explicit-end-sessions", "--api", "builtin"),
                "--api builtin: explicit-end-sessions has updateStateByKey, mapWithState, groupState,"
                        + " transformWithState; no operator of Spark ends a session with an event");
    }

    @Test
    void namesTheOptionThatIsMissing() {
        Carryover.Ended ended = Carryover.here("parity", "--scenario", "gap-sessions");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualToIgnoringNewLines(
                        "carryover parity: Missing required option: '--out=DIR';" + " see carryover parity --help");
    }

    @Test
    void namesTheFolderThatIsNone() {
        Path nowhere = folder.resolve("nowhere");

        refuses(
                Carryover.here(
                        "parity", "--scenario=gap-sessions", "--fixture", nowhere.toString(), "--out", out.toString()),
                nowhere + ": is no folder; name the folder of a case, with batch-01.jsonl in it");
    }

    @Test
    void namesACaseWhenGivenTheFolderOfAScenario() {
        Path cases = userCase.path().getParent();

        refuses(
                Carryover.here(
                        "parity",
                        "--scenario=explicit-end-sessions",
                        "--fixture",
                        cases.toString(),
                        "--out",
                        out.toString()),
                cases + ": is a folder of cases; name one of them, such as " + userCase.path());
    }

    @Test
    void namesTheBatchThatIsMissing() {
        userCase.with("batch-03.jsonl", "");

        refuses(
                parity(),
                userCase.file("batch-03.jsonl") + ": leaves a gap at step 2; add batch-02.jsonl, empty if need be");
    }

    @Test
    void namesTheBatchWithAWrongName() {
        userCase.with("batch-2.jsonl", "");

        refuses(
                parity(),
                userCase.file("batch-2.jsonl") + ": is no batch file; name it batch-01.jsonl, batch-02.jsonl, ...");
    }

    @Test
    void namesTheParameterThatTheScenarioDoesNotHave() {
        userCase.with("case.json", "{\"parameters\": {\"gap\": \"1 minute\"}}");

        refuses(
                parity(),
                userCase.file("case.json")
                        + ": --gap: no such parameter of this scenario; it has max-events, max-record-bytes,"
                        + " state-checkpoint-interval, timeout");
    }

    @Test
    void namesTheParameterWithAWrongValue() {
        userCase.with("case.json", "{\"parameters\": {\"timeout\": \"soon\"}}");

        assertThat(parity().err()).contains(userCase.file("case.json").toString(), "--timeout", "\"soon\"");
        assertThat(parity().exitCode()).isEqualTo(2);
    }

    @Test
    void namesTheParameterThatANamedApiDoesNotHave() {
        userCase.with("case.json", "{\"parameters\": {\"output-mode\": \"complete\"}}");

        refuses(
                parity("running-stats", "--api", "builtin,groupState"),
                userCase.file("case.json")
                        + ": --output-mode complete: not with --api groupState; take another mode, or --api"
                        + " updateStateByKey or builtin");
    }

    @Test
    void namesTheParametersThatNoApiCanBring() {
        userCase.with("case.json", "{\"parameters\": {\"slide\": \"6 minutes\"}}");

        refuses(
                parity("profit-windows"),
                userCase.file("case.json")
                        + ": --slide: is longer than --window, and would leave trades out; give at most 300000 milliseconds");
    }

    @Test
    void namesTheStartThatNoEngineCanStartAt() {
        userCase.with("case.json", "{\"start\": \"2026-01-01T00:00:01Z\", \"batchInterval\": \"2 seconds\"}");

        refuses(
                parity(),
                userCase.file("case.json")
                        + ": start 2026-01-01T00:00:01Z is no multiple of batchInterval since 1970; move it to one");
    }

    @Test
    void namesTheStartBefore1970() {
        userCase.with("case.json", "{\"start\": \"1969-12-31T00:00:00Z\"}");

        refuses(
                parity(),
                userCase.file("case.json")
                        + ": start 1969-12-31T00:00:00Z is out of range; take one from 1970 to 2999-12-31T23:59:59Z");
    }

    @Test
    void namesTheIntervalThatIsNoMultipleOfAMillisecond() {
        userCase.with("case.json", "{\"batchInterval\": \"1500 microseconds\"}");

        refuses(
                parity(),
                userCase.file("case.json") + ": batchInterval is PT0.0015S; make it a multiple of a millisecond");
    }

    @Test
    void namesTheNumberOfStepsThatWouldNotEnd() {
        userCase.with("case.json", "{\"idleBatches\": 2147483647}");

        refuses(parity(), userCase.file("case.json") + ": idleBatches is 2147483647; a case has at most 10000 steps");
    }

    @Test
    void namesTheLineThatIsNotJson() {
        userCase.with("expected-outputs.jsonl", "{\"batch\": 1, \"row\": {}}\n{\"batch\": 1,\n");

        Carryover.Ended ended = parity();

        assertThat(ended.err())
                .startsWith("carryover parity: " + userCase.file("expected-outputs.jsonl") + " line 2: is not JSON (")
                .endsWith("); write one JSON object a line\n")
                .hasLineCount(1);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void namesTheFileOfAnApiThatNothingIsDeclaredFor() {
        userCase.with("expected-outputs.jsonl", "").with("expected-outputs.groupState.jsonl", "");

        refuses(
                parity(),
                userCase.file("expected-outputs.groupState.jsonl")
                        + ": is for groupState alone, which no declared.json allows; declare the difference there");
    }

    @Test
    void namesTheFileOfAnApiThatThereIsNot() {
        userCase.with("expected-outputs.jsonl", "")
                .with("expected-outputs.flink.jsonl", "")
                .with("declared.json", "[{\"code\": \"D99\", \"apis\": [\"flink\"], \"reason\": \"because\"}]");

        refuses(
                parity(),
                userCase.path()
                        + ": has expected files for \"flink\", which is no API; name it one of updateStateByKey,"
                        + " mapWithState, groupState, transformWithState, builtin");
    }

    @Test
    void leavesAFolderAloneThatHoldsSomethingElse() throws IOException {
        Files.createDirectory(out);
        Path mine = Files.writeString(out.resolve("notes.txt"), "mine");

        Carryover.Ended ended = parity();

        assertThat(ended.err())
                .isEqualToIgnoringNewLines("carryover parity: --out " + out
                        + ": holds notes.txt, which is not part of a parity report; name a new or empty folder");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(mine).hasContent("mine");
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
    }

    @Test
    void leavesTheFixtureAloneWhenTheReportShouldGoThere() {
        out = userCase.path();

        Carryover.Ended ended = parity();

        assertThat(ended.err()).contains("--out " + out + ": holds batch-01.jsonl");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(userCase.file("batch-01.jsonl")).exists();
    }

    private Carryover.Ended parity() {
        return parity("explicit-end-sessions");
    }

    private Carryover.Ended parity(String scenario, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "parity", "--scenario", scenario, "--fixture", userCase.path().toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        return Carryover.here(arguments.toArray(String[]::new));
    }

    private void refuses(Carryover.Ended ended, String problem) {
        assertThat(ended.err()).isEqualToIgnoringNewLines("carryover parity: " + problem);
        assertThat(ended.err()).hasLineCount(1);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(out).doesNotExist();
    }
}
