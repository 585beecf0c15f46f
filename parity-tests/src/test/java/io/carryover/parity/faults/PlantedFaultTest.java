package io.carryover.parity.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.carryover.harness.EngineSession;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.suite.Shard;
import io.carryover.parity.suite.WithEngine;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A comparison that finds nothing is worth something only if it would find a fault. {@code -Dcarryover.faults=13} of them, each
 * in an API of either side that has it; or all, in shards, in all of their APIs.
 */
@ExtendWith(WithEngine.class)
class PlantedFaultTest {

    private static final int FEWEST = 13;
    private static final int FEWEST_SHARED = 3;
    private static final int FEWEST_CONTROLS = 1;

    private static final int MOST = Integer.getInteger("carryover.faults", Integer.MAX_VALUE);
    private static final boolean ALL = MOST == Integer.MAX_VALUE;
    private static final List<Fault> CHOSEN = PlantedFaults.ofEachScenario(MOST);
    private static final List<Fault> PLANTED = Shard.ofThisRun().of(CHOSEN);
    private static final Map<Integer, CaughtFault> CAUGHT = new ConcurrentSkipListMap<>();

    static Stream<Arguments> faults() {
        return Stream.iterate(0, i -> i < PLANTED.size(), i -> i + 1).map(i -> Arguments.of(i + 1, PLANTED.get(i)));
    }

    /** Of every scenario, or of some: what copies one copies all. */
    static Stream<Arguments> untouchedCopies() {
        Map<String, List<Fault>> scenarios = PlantedFaults.byScenario(PLANTED);
        int chosen = ALL ? scenarios.size() : FEWEST_CONTROLS;
        return scenarios.entrySet().stream().limit(chosen).flatMap(scenario -> {
            JobCopy copy = JobCopy.untouched(scenario.getKey(), scenario.getValue());
            return ControlRuns.of(scenario.getValue()).entrySet().stream()
                    .map(run -> Arguments.of(scenario.getKey(), run.getKey(), run.getValue(), copy));
        });
    }

    /** What compiles once for all tests lies beside them: on the class path, where executors look too. */
    @BeforeAll
    static void compileTheCopies() throws Exception {
        Path classes = Path.of(PlantedFaultTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path before = classes.resolve(JobCopy.ROOT);
        if (Files.exists(before)) {
            MoreFiles.deleteRecursively(before, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        List<SourceText> sources = new ArrayList<>();
        PlantedFaults.byScenario(PLANTED)
                .forEach((name, faults) ->
                        sources.addAll(JobCopy.untouched(name, faults).sources()));
        for (int i = 0; i < PLANTED.size(); i++) {
            sources.addAll(JobCopy.of(PLANTED.get(i), i + 1).sources());
        }
        new Compilation(classes).compile(sources);
    }

    @AfterAll
    static void printWhatCaughtThem() {
        System.out.println("\n" + new FaultTable(CAUGHT.values()).text());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void isCaught(int number, Fault fault, EngineSession engine) {
        Set<Api> apis = ALL ? fault.apis() : oneOfEachSide(fault.apis(), number);
        Map<Api, List<Difference>> found = FaultTrial.on(engine)
                .run(JobCopy.of(fault, number).jobs(apis), fault.sighting().occasion());

        assertThat(found).containsOnlyKeys(apis);
        assertThat(found).allSatisfy((api, differences) -> assertThat(differences)
                .extracting(Difference::code)
                .containsAll(fault.sighting().codes()));
        CAUGHT.put(number, new CaughtFault(number, fault, found));
    }

    /** From turn to turn others. */
    private static Set<Api> oneOfEachSide(Set<Api> apis, int turn) {
        return Arrays.stream(Side.values())
                .map(side -> apis.stream().filter(api -> api.side() == side).toList())
                .filter(ofSide -> !ofSide.isEmpty())
                .map(ofSide -> ofSide.get(turn % ofSide.size()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Api.class)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("untouchedCopies")
    void areNotFoundInAnUntouchedCopy(
            String scenario, Occasion occasion, Set<Api> apis, JobCopy copy, EngineSession engine) {
        assertThat(FaultTrial.on(engine).run(copy.jobs(apis), occasion))
                .containsOnlyKeys(apis)
                .allSatisfy((api, differences) -> assertThat(differences).isEmpty());
    }

    @Test
    void areOfEveryScenarioAndSomeInWhatAllApisShare() {
        assertThat(CHOSEN).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(CHOSEN).filteredOn(Fault::isShared).hasSizeGreaterThanOrEqualTo(FEWEST_SHARED);
    }
}
