package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.TerminalTable;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.options.UsageException;
import io.carryover.scenarios.runningstats.AmountEvent;
import io.carryover.scenarios.runningstats.RunningStatsByUser;
import io.carryover.structured.runningstats.RunningStatsBuiltin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The idle timeout of running-stats: not among the cases, because not every implementation has it. */
@ExtendWith(WithEngine.class)
class RunningStatsIdleTimeoutTest {

    @Test
    void aUserLeavesSilentlyBehindTheTimeoutAndStartsAnew(@TempDir Path folder, EngineSession engine)
            throws IOException {
        write(
                folder,
                "case.json",
                """
                {"idleBatches": 1, "parameters": {"idle-timeout": "2 seconds"}}""");
        write(
                folder,
                "batch-01.jsonl",
                """
                {"userId": "ann", "amount": 1}
                {"userId": "bob", "amount": 2}
                {"userId": "cid", "amount": 3}""");
        write(folder, "batch-02.jsonl", "");
        write(folder, "batch-03.jsonl", """
                {"userId": "ann", "amount": 10}""");
        write(folder, "batch-04.jsonl", """
                {"userId": "cid", "amount": 30}""");
        write(folder, "batch-05.jsonl", """
                {"userId": "bob", "amount": 20}""");
        write(
                folder,
                "expected-outputs.jsonl",
                """
                {"batch": 1, "row": {"userId": "ann", "count": 1, "sum": 1, "min": 1, "max": 1, "avg": 1}}
                {"batch": 1, "row": {"userId": "bob", "count": 1, "sum": 2, "min": 2, "max": 2, "avg": 2}}
                {"batch": 1, "row": {"userId": "cid", "count": 1, "sum": 3, "min": 3, "max": 3, "avg": 3}}
                {"batch": 3, "row": {"userId": "ann", "count": 2, "sum": 11, "min": 1, "max": 10, "avg": 5.5}}
                {"batch": 4, "row": {"userId": "cid", "count": 2, "sum": 33, "min": 3, "max": 30, "avg": 16.5}}
                {"batch": 5, "row": {"userId": "bob", "count": 1, "sum": 20, "min": 20, "max": 20, "avg": 20}}""");
        write(
                folder,
                "expected-state.jsonl",
                """
                {"key": "bob", "state": {"count": 1, "sum": 20, "min": 20, "max": 20}}
                {"key": "cid", "state": {"count": 2, "sum": 33, "min": 3, "max": 30}}""");

        try (WorkFolder work = WorkFolder.create()) {
            ParityRun run = new ParityRun(engine, work.path());
            run.add(ParityCase.of(
                    ScenarioImplementations.of(RunningStatsByUser.SCENARIO)
                            .with(EnumSet.complementOf(EnumSet.of(Api.BUILTIN))),
                    Fixture.read(folder)));

            assertThat(run.report().verdict())
                    .as(TerminalTable.render(run.report()))
                    .isEqualTo(Verdict.EQUAL);
        }
    }

    @Test
    void theBuiltinOperatorRefusesTheTimeoutItDoesNotHave(EngineSession engine) {
        Parameters parameters = RunningStatsByUser.SCENARIO.parameters(Map.of("idle-timeout", "1 hour"));
        Dataset<AmountEvent> events = engine.session().emptyDataset(RecordEncoder.of(AmountEvent.class));

        assertThatThrownBy(() -> RunningStatsBuiltin.wire(events, parameters))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--idle-timeout: not with --api builtin");
    }

    private static void write(Path folder, String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
