package io.carryover.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.pair.job.Pairs;
import io.carryover.pair.job.TupleCounts;
import io.carryover.parity.compare.Aspect;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Source;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.TerminalTable;
import java.nio.file.Path;
import org.apache.spark.sql.streaming.OutputMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithPairSession.class)
class PairRunTest {

    @TempDir
    private Path folder;

    @Test
    void comparesTheMigratedJobWithTheLegacyOneWhereNothingElseIsExpected(PairSession session) {
        PairCase<?> one =
                Cases.in(folder, "ann,home", "bob,home", "ann,cart").idle(1).of(Pairs.tuples());

        CaseReport report = run(one, session, Verdict.EQUAL);

        assertThat(report.reference()).isEqualTo(Source.LEGACY);
        assertThat(report.apis()).extracting(ApiResult::outputRows).containsExactly(3L, 3L);
        assertThat(report.apis()).extracting(ApiResult::stateRows).containsExactly(2L, 2L);
        assertThat(migrated(report).notCompared()).containsExactly(Aspect.LATE);
    }

    @Test
    void tellsWhatTheMigratedJobDoesOtherwise(PairSession session) {
        PairCase<?> one = Cases.in(folder, "ann,home", "ann,cart").idle(1).of(Pairs.everybody());

        CaseReport report = run(one, session, Verdict.DIFFERENT);

        assertThat(report.apis()).extracting(ApiResult::verdict).containsExactly(Verdict.EQUAL, Verdict.DIFFERENT);
        assertThat(migrated(report).differences()).extracting(Difference::code).containsExactly("missing-output");
    }

    @Test
    void takesADeclaredDifferenceWhereTheLegacyJobIsWhatIsComparedWith(PairSession session) {
        PairCase<?> one = Cases.in(folder, "ann,home", "bob,home", "ann,cart")
                .with(
                        "declared.json",
                        "[{'code': 'D09', 'apis': ['migrated'], 'reason': 'emits who clicked'}]".replace('\'', '"'))
                .with(
                        "expected-outputs.migrated.jsonl",
                        "{\"batch\": 1, \"row\": {\"_1\": \"ann\", \"_2\": {\"_1\": 1, \"_2\": \"home\"}}}",
                        "{\"batch\": 2, \"row\": {\"_1\": \"bob\", \"_2\": {\"_1\": 1, \"_2\": \"home\"}}}",
                        "{\"batch\": 3, \"row\": {\"_1\": \"ann\", \"_2\": {\"_1\": 2, \"_2\": \"cart\"}}}")
                .of(Pairs.everybody());

        CaseReport report = run(one, session, Verdict.DECLARED);

        assertThat(migrated(report).differences()).extracting(Difference::code).containsExactly("D09");
        assertThat(migrated(report).differences()).extracting(Difference::count).containsExactly(2L);
    }

    @Test
    void comparesBothJobsWithTheExpectedFilesWhereThereAreAny(PairSession session) {
        PairCase<?> one = Cases.in(folder, "ann,home\nno click\nann,cart")
                .with(
                        "expected-outputs.jsonl",
                        "{\"batch\": 1, \"row\": {\"_1\": \"ann\", \"_2\": {\"_1\": 2, \"_2\": \"cart\"}}}")
                .with("expected-state.jsonl", "{\"key\": \"ann\", \"state\": {\"_1\": 2, \"_2\": \"cart\"}}")
                .with("expected-rejects.jsonl", "{\"file\": \"batch-01.jsonl\", \"line\": 2}")
                .of(Pairs.tuples());

        CaseReport report = run(one, session, Verdict.DIFFERENT);

        assertThat(report.reference()).isEqualTo(Source.FIXTURE);
        assertThat(report.apis().get(0).differences())
                .as("mapWithState emits once per click (D02)")
                .extracting(Difference::code)
                .containsExactly("extra-output");
        assertThat(migrated(report).differences()).isEmpty();
        assertThat(report.apis()).extracting(ApiResult::rejected).containsExactly(1L, 1L);
    }

    @Test
    void carriesAnEventAndAStateThatOnlyKryoCan(PairSession session) {
        PairCase<?> one = Cases.in(folder, "ann,home", "bob,home\nann,cart").of(Pairs.kryo());

        CaseReport report = run(one, session, Verdict.EQUAL);

        assertThat(migrated(report).stateRows()).isEqualTo(2);
    }

    @Test
    void leavesStateOutAndSaysSoWhereItIsTold(PairSession session) {
        PairCase<?> one = Cases.in(folder, "ann,home")
                .of(Pairs.pair("no-state", TupleCounts::mapWithState, TupleCounts::groupState, OutputMode.Update())
                        .legacyState((String user, Object counted) -> "else")
                        .withoutState());

        CaseReport report = run(one, session, Verdict.EQUAL);

        assertThat(migrated(report).notCompared()).containsExactly(Aspect.STATE, Aspect.LATE);
    }

    private static CaseReport run(PairCase<?> one, PairSession session, Verdict expected) {
        PairRun run = new PairRun(session);
        CaseReport report = run.add(one);
        assertThat(run.report().verdict())
                .as(() -> TerminalTable.render(run.report()) + run.artifacts())
                .isEqualTo(expected);
        return report;
    }

    private static ApiResult migrated(CaseReport report) {
        return report.apis().get(1);
    }
}
