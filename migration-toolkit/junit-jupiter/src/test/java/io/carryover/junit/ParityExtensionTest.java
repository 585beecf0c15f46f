package io.carryover.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.ParityJson;
import io.carryover.parity.report.ParityReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class ParityExtensionTest {

    private static final Path REPORT = Path.of("target", "parity", "word-counts");

    @Test
    void runsEachCaseAndWritesOneReport() throws Exception {
        EngineExecutionResults results = run(WordCountsParity.Right.class);

        assertThat(failures(results)).isEmpty();
        assertThat(results.testEvents().succeeded().list())
                .extracting(event -> event.getTestDescriptor().getDisplayName())
                .containsExactlyInAnyOrder("one-step", "two-steps", "two-steps");
        ParityReport report = ParityJson.read(REPORT.resolve("parity.json"));
        assertThat(report.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(report.scenarios())
                .extracting(CaseReport::caseName)
                .containsExactlyInAnyOrder("one-step", "two-steps");
        assertThat(report.casesOf("word-counts"))
                .filteredOn(one -> one.caseName().equals("two-steps"))
                .flatExtracting(CaseReport::apis)
                .allSatisfy(job -> assertThat(job.kills()).hasSize(6));
        assertThat(Files.exists(REPORT.resolve("index.html"))).isTrue();
    }

    @Test
    void failsWithTheTableAndTheFirstRowsThatDiffer() {
        assertThat(failures(run(WordCountsParity.Wrong.class)))
                .singleElement()
                .asString()
                .startsWith("the jobs do not do what is expected of them; the whole report will be in "
                        + REPORT.resolve("index.html"))
                .contains(
                        "word-counts  wrong  different  different",
                        "missing-output x 1",
                        "{\"_1\":\"spark\",\"_2\":7}");
    }

    @Test
    void failsWhereADeclaredDifferenceOccursInNoCase() {
        assertThat(failures(run(WordCountsParity.Unused.class)))
                .containsExactly(
                        "src/test/cases/unused/declared.json: declares D09 for migrated, which occurs in no case;"
                                + " remove it or add a case");
    }

    @Test
    void namesTheFolderThatIsNotThere() {
        assertThat(failures(run(WordCountsParity.Missing.class)))
                .containsExactly(
                        "src/test/cases/nowhere: is no folder; name the folder of a case, with batch-01.jsonl in it");
    }

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    private static List<String> failures(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage())
                .toList();
    }
}
