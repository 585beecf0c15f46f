package io.carryover.parity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.parity.Run;
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
                ApiResult.of("mapWithState", Side.LEGACY, run.snapshot(), List.of(late)),
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
                       "examples": ["batch 1: expected 2 late, was 3"]}]},
                   {"api": "builtin", "side": "migrated", "outputRows": 0, "stateRows": 0, "rejected": 0, "late": null,
                    "verdict": "equal", "differences": []}]}]}
                """));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        Path file = folder.resolve("parity.json");
        Files.writeString(file, ParityJson.text(Reports.ofEveryKind()));

        assertThat(ParityJson.read(file)).isEqualTo(Reports.ofEveryKind());
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
