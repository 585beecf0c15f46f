package io.carryover.parity.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.RunArtifacts;
import io.carryover.parity.report.TerminalTable;
import io.carryover.parity.suite.ParityCase;
import io.carryover.parity.suite.ParityRun;
import io.carryover.parity.suite.ScenarioImplementations;
import io.carryover.parity.suite.Shard;
import io.carryover.parity.suite.WithEngine;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** State on both sides is that of the keys that are there, however many have come and gone. */
@ExtendWith(WithEngine.class)
class BoundedStateTest {

    /** One holds all of the state of a query: fewer tasks for the same rows. */
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    /** One keeps what is removed for a while, the other has timers. */
    private static final Set<Api> HOLD_SOMETHING_BESIDES = Set.of(Api.MAP_WITH_STATE, Api.TRANSFORM_WITH_STATE);

    /** What a key goes by: its own event, the watermark alone, the clock, and the end of a window that it is part of. */
    private static final Set<Pattern> WAYS_TO_GO =
            EnumSet.of(Pattern.EXPLICIT_END, Pattern.GAP, Pattern.TIMEOUT, Pattern.WINDOW);

    /** With one API of each side; from pattern to pattern with the other. */
    static Stream<Arguments> oneOfEachWayToGo() {
        return WAYS_TO_GO.stream()
                .map(pattern -> Arguments.of(
                        BoundedScenarios.ALL.stream()
                                .filter(story -> story.pattern() == pattern)
                                .findFirst()
                                .orElseThrow(),
                        pattern.ordinal() % 2 == 0
                                ? HOLD_SOMETHING_BESIDES
                                : Set.of(Api.UPDATE_STATE_BY_KEY, Api.GROUP_STATE)));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("oneOfEachWayToGo")
    void followsTheLiveKeysAndReturnsToTheFloor(ComingAndGoing story, Set<Api> apis, EngineSession engine)
            throws IOException {
        run(new LongCase(story, 20), apis, engine.with(PARTITIONS, "1"));
    }

    static Stream<ComingAndGoing> all() {
        return Shard.ofThisRun().of(BoundedScenarios.ALL).stream();
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("all")
    void followsTheLiveKeysForLong(ComingAndGoing story, EngineSession engine) throws IOException {
        run(new LongCase(story, 200), EnumSet.allOf(Api.class), engine.with(PARTITIONS, "1"));
    }

    @Test
    void everyScenarioOfTheCatalogueHasItsComingAndGoing() {
        assertThat(BoundedScenarios.ALL)
                .extracting(story -> story.scenario().name())
                .containsExactlyElementsOf(
                        Catalogue.SCENARIOS.stream().map(Scenario::name).toList());
    }

    private static void run(LongCase one, Set<Api> apis, EngineSession engine) throws IOException {
        Scenario<?> scenario = one.story().scenario();
        try (WorkFolder work = WorkFolder.create()) {
            Path input = Files.createDirectories(work.path().resolve("input").resolve("coming-and-going"));
            ParityRun run = new ParityRun(engine, work.path());
            List<ApiResult> results = run.add(ParityCase.of(boundedOnes(one.story(), apis), one.fixture(input)))
                    .apis();

            assertThat(run.report().verdict())
                    .as(TerminalTable.render(run.report()))
                    .isNotEqualTo(Verdict.DIFFERENT);
            assertThat(results)
                    .allSatisfy(result ->
                            assertThat(StateRows.of(result).stray(one)).isEmpty());
            assertThat(run.artifacts()).allSatisfy(artifact -> assertSmallAtTheEnd(one, artifact));
            if (apis.containsAll(HOLD_SOMETHING_BESIDES)) {
                assertNothingElseIsHeld(
                        one,
                        new HeldBesides(
                                engine, work.path().resolve(scenario.name()).resolve(input.getFileName())));
            }
        }
    }

    /** Without those that cannot do what lets the keys go. */
    private static ScenarioImplementations<?> boundedOnes(ComingAndGoing story, Set<Api> apis) {
        ScenarioImplementations<?> all = ScenarioImplementations.of(story.scenario());
        return all.with(all.apis().stream()
                .filter(apis::contains)
                .filter(story::isPossibleWith)
                .collect(Collectors.toSet()));
    }

    private static void assertSmallAtTheEnd(LongCase one, RunArtifacts artifact) {
        assertThat(artifact.run().state())
                .as(artifact.api())
                .hasSize(Math.toIntExact(one.liveAt(one.steps())))
                .allSatisfy(key -> assertThat(values(key.get("state")))
                        .as(key.toString())
                        .isLessThanOrEqualTo(one.story().mostValues()));
    }

    private static long values(JsonNode state) {
        return state.isValueNode()
                ? 1
                : state.valueStream().mapToLong(BoundedStateTest::values).sum();
    }

    private static void assertNothingElseIsHeld(LongCase one, HeldBesides held) {
        long live = one.liveAt(one.steps());
        assertThat(held.timers()).as("timers").isEqualTo(live);
        assertThat(held.entriesOfMapWithState())
                .as("entries of mapWithState")
                .isBetween(live, 2 * (live + one.leavingAt(one.steps())));
    }
}
