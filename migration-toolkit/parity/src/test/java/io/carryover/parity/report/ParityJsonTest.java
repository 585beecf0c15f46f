package io.carryover.parity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.parity.Run;
import io.carryover.parity.compare.Aspect;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParityJsonTest {

    @TempDir
    private Path folder;

    @Test
    void hasThePromisedShape() {
        Run run = new Run()
                .output(1, "{}")
                .state("{\"key\":1,\"state\":1}")
                .reject("batch-01.jsonl", 1, "")
                .late(1, 2)
                .late(2, 1);
        Difference late = new Difference("late-count", 1, "why", List.of("batch 1: expected 2 late, was 3"));
        ParityReport report = ParityReport.of(List.of(Reports.report(
                "gap-sessions",
                "plain",
                Source.FIXTURE,
                ApiResult.of("mapWithState", Side.LEGACY, run.snapshot(), List.of(late))
                        .withSteps(List.of(new StepFigures(1, 81.5, 1L), new StepFigures(2, 40, null)))
                        .withKills(List.of(KillResult.of(2, "before output", List.of(late)))),
                ApiResult.of("builtin", Side.MIGRATED, new Run().withoutLateCount(), List.of()))));

        assertThat(Run.json(ParityJson.text(report)))
                .isEqualTo(
                        Run.json(
                                """
                {"verdict": "different",
                 "scenarios": [{"scenario": "gap-sessions", "case": "plain", "reference": "fixture", "apis": [
                   {"api": "mapWithState", "side": "legacy", "outputRows": 1, "stateRows": 1, "rejected": 1, "late": 3,
                    "verdict": "different", "differences": [
                      {"code": "late-count", "count": 1, "reason": "why",
                       "examples": ["batch 1: expected 2 late, was 3"], "aspects": ["late"], "rows": []}],
                    "notCompared": [],
                    "steps": [{"step": 1, "millis": 81.5, "stateRows": 1}, {"step": 2, "millis": 40.0, "stateRows": null}],
                    "kills": [{"step": 2, "point": "before output", "verdict": "different", "differences": [
                      {"code": "late-count", "count": 1, "reason": "why",
                       "examples": ["batch 1: expected 2 late, was 3"], "aspects": ["late"], "rows": []}]}]},
                   {"api": "builtin", "side": "migrated", "outputRows": 0, "stateRows": 0, "rejected": 0, "late": null,
                    "verdict": "equal", "differences": [], "notCompared": [], "steps": [], "kills": []}]}]}
                """));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Path file = folder.resolve("parity.json");
        Files.writeString(file, ParityJson.text(Reports.ofEveryKind()));

        assertThat(ParityJson.read(file)).isEqualTo(Reports.ofEveryKind());
    }

    @Test
    void isReadWhereItWasWrittenBeforeFiguresAndKillsWereKept() throws IOException {
        Path file = folder.resolve("parity.json");
        Files.writeString(
                file,
                """
                {"verdict": "different",
                 "scenarios": [{"scenario": "s", "case": "plain", "reference": "fixture", "apis": [
                   {"api": "builtin", "side": "migrated", "outputRows": 0, "stateRows": 0, "rejected": 0, "late": null,
                    "verdict": "different", "differences": [
                      {"code": "missing-state", "count": 1, "reason": "why", "examples": []}]}]}]}
                """);

        Difference missing = new Difference("missing-state", 1, "why", List.of());
        assertThat(ParityJson.read(file))
                .isEqualTo(ParityReport.of(List.of(Reports.report(
                        "s",
                        "plain",
                        Source.FIXTURE,
                        ApiResult.of("builtin", Side.MIGRATED, new Run().withoutLateCount(), List.of(missing))))));
        assertThat(missing.aspects()).containsExactly(Aspect.STATE);
    }

    @Test
    void namesTheSeedOfACaseThatASearchFound() throws IOException {
        Path file = folder.resolve("parity.json");
        CaseReport found = new CaseReport("s", "found", Source.MODEL, List.of(), "42");
        Files.writeString(file, ParityJson.text(ParityReport.of(List.of(found))));

        assertThat(file).content().contains("\"seed\" : \"42\"");
        assertThat(ParityJson.read(file).scenarios()).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"verdict\":\"equal\"}",
                "{\"verdict\":\"fine\",\"scenarios\":[]}",
                "{\"verdict\":\"equal\",\"scenarios\":null}",
                "{\"verdict\":\"equal\",\"scenarios\":[{}]}",
                "not JSON"
            })
    void refusesWhatIsNoReport(String content) throws IOException {
        Path file = folder.resolve("parity.json");
        Files.writeString(file, content);

        assertThatThrownBy(() -> ParityJson.read(file))
                .isInstanceOf(BadReport.class)
                .hasMessage(file + ": is no parity report; name a parity.json that a parity run wrote");
    }
}
