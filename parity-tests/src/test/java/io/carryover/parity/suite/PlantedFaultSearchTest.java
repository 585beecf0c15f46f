package io.carryover.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.dstream.explicitendsessions.ExplicitEndSessionsUpdateStateByKey;
import io.carryover.dstream.gapsessions.GapSessionsMapWithState;
import io.carryover.dstream.runningstats.RunningStatsMapWithState;
import io.carryover.dstream.runningstats.RunningStatsUpdateStateByKey;
import io.carryover.harness.EngineSession;
import io.carryover.harness.Kill;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.KillResult;
import io.carryover.parity.search.CaseFolder;
import io.carryover.parity.search.Finding;
import io.carryover.parity.search.KilledApi;
import io.carryover.parity.search.SearchCase;
import io.carryover.parity.search.SearchListener;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.runningstats.AmountEvent;
import io.carryover.scenarios.runningstats.UserStats;
import io.carryover.structured.explicitendsessions.ExplicitEndSessionsTransformWithState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Faults that a few generated cases have to find and make small; the folder they leave shows the fault again. */
@ExtendWith(WithEngine.class)
class PlantedFaultSearchTest {

    private static final int MOST_CASES = 4;
    private static final Set<String> BATCHES_THAT_RAN = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path folder;

    @Test
    @Tag("full")
    void findsAGapThatIsAMillisecondLonger(EngineSession engine) {
        ScenarioImplementations<?> broken = Rewired.job(
                GapSessionsMapWithState.JOB,
                (events, carried, parameters) ->
                        GapSessionsMapWithState.wire(events, carried, withALongerGap(parameters)));

        Finding finding = theFinding(broken, engine);

        assertThat(finding.smallest().tried().records()).isLessThanOrEqualTo(3);
        shows(finding, broken, engine);
    }

    @Test
    @Tag("full")
    void findsATimeoutThatComesAMillisecondTooLate(EngineSession engine) {
        ScenarioImplementations<?> broken = Rewired.job(
                ExplicitEndSessionsTransformWithState.JOB,
                (events, carried, parameters) ->
                        ExplicitEndSessionsTransformWithState.wire(events, carried, withALongerTimeout(parameters)));

        Finding finding = theFinding(broken, engine);

        assertThat(finding.smallest().tried().records()).isEqualTo(1);
        shows(finding, broken, engine);
    }

    @Test
    void findsAnOutputThatIsForgottenWhenItsStepIsRunAgain(EngineSession engine) {
        ScenarioImplementations<?> broken = Rewired.job(
                ExplicitEndSessionsUpdateStateByKey.JOB,
                (events, carried, parameters) ->
                        onlyOnce(ExplicitEndSessionsUpdateStateByKey.wire(events, carried, parameters)));

        Finding finding = theFinding(broken, engine);

        assertThat(finding.smallest().tried().killed()).isPresent();
        assertThat(finding.smallest().tried().records()).isEqualTo(1);
        shows(finding, broken, engine);
    }

    /** It takes the others of its case along, which are not to blame. */
    @Test
    @Tag("full")
    void findsTheJobThatEndsWithAnError(EngineSession engine) {
        ScenarioImplementations<AmountEvent> broken = Rewired.job(
                RunningStatsUpdateStateByKey.JOB,
                (events, carried, parameters) -> RunningStatsUpdateStateByKey.wire(events, carried, parameters)
                        .map(PlantedFaultSearchTest::failAtTheSecond));
        ScenarioImplementations<AmountEvent> both = new ScenarioImplementations<>(
                broken.scenario(), List.of(broken.legacy().get(0), RunningStatsMapWithState.JOB), List.of());

        Finding finding = theFinding(both, engine);

        assertThat(finding.smallest().api()).isEqualTo("updateStateByKey");
        assertThat(finding.smallest().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.code()).isEqualTo("failed-job");
            assertThat(difference.examples()).singleElement().asString().contains("the second");
        });
        assertThat(finding.smallest().tried().records()).isEqualTo(2);
    }

    private static UserStats failAtTheSecond(UserStats stats) {
        if (stats.count() == 2) {
            throw new IllegalStateException("the second");
        }
        return stats;
    }

    private static Finding theFinding(ScenarioImplementations<?> broken, EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            List<Finding> findings = new SearchRun(engine, work.path())
                    .add(broken, 1, MOST_CASES, SearchListener.SILENT)
                    .findings();
            assertThat(findings).isNotEmpty().allMatch(Finding::repeats);
            return findings.get(0);
        }
    }

    /** What is on disk is all that it takes; and it is the fault that it shows. */
    private void shows(Finding finding, ScenarioImplementations<?> broken, EngineSession engine) {
        new CaseFolder(folder).write(finding);

        assertThat(codes(run(broken, finding.smallest().tried(), engine)))
                .contains(finding.smallest().code());
        assertThat(run(
                                ScenarioImplementations.of(broken.scenario()),
                                finding.smallest().tried(),
                                engine)
                        .apis())
                .noneMatch(result -> result.verdict() == Verdict.DIFFERENT);
    }

    private CaseReport run(ScenarioImplementations<?> implementations, SearchCase one, EngineSession engine) {
        try (WorkFolder work = WorkFolder.create()) {
            return new ParityRun(engine, work.path())
                    .add(ParityCase.of(implementations, Fixture.read(folder)), fixture -> kill(one));
        }
    }

    private static Stream<Kill> kill(SearchCase one) {
        return one.killed().stream().map(KilledApi::kill);
    }

    private static List<String> codes(CaseReport report) {
        return report.apis().stream()
                .flatMap(result -> Stream.concat(
                        result.differences().stream(),
                        result.kills().stream().map(KillResult::differences).flatMap(List::stream)))
                .map(Difference::code)
                .toList();
    }

    private static Parameters withALongerGap(Parameters right) {
        return GapSessions.SCENARIO.parameters(Map.of(
                GapSessions.GAP.name(),
                millis(right.get(GapSessions.GAP).plusMillis(1)),
                GapSessions.WATERMARK_DELAY.name(),
                millis(right.get(GapSessions.WATERMARK_DELAY))));
    }

    private static Parameters withALongerTimeout(Parameters right) {
        return ExplicitEndSessions.SCENARIO.parameters(Map.of(
                ExplicitEndSessions.TIMEOUT.name(),
                millis(right.get(ExplicitEndSessions.TIMEOUT).plusMillis(1)),
                ExplicitEndSessions.MAX_EVENTS.name(),
                right.get(ExplicitEndSessions.MAX_EVENTS).toString()));
    }

    private static String millis(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }

    /** As if a job noted in memory which batches it has put out. */
    private static <T> JavaDStream<T> onlyOnce(JavaDStream<T> output) {
        String job = UUID.randomUUID().toString();
        return output.transform((rows, time) -> BATCHES_THAT_RAN.add(job + time) ? rows : rows.filter(row -> false));
    }
}
