package io.carryover.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.KillPoint;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.suite.Shard;
import io.carryover.parity.suite.WithEngine;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every case, carried over behind every step, from every legacy API to every migrated one that takes initial state: behind the step, and
 * behind kills in the next.
 */
@Tag("full")
@ExtendWith(WithEngine.class)
class EveryCutTest {

    @TestFactory
    Stream<DynamicTest> endsAsIfOneJobHadRunAllTheTime(EngineSession engine) {
        List<CarryOver> all = Catalogue.SCENARIOS.stream()
                .flatMap(scenario -> CarryOver.all(scenario, engine))
                .flatMap(EveryCutTest::withKills)
                .toList();
        return Shard.ofThisRun().of(all).stream()
                .map(carryOver -> DynamicTest.dynamicTest(carryOver.toString(), () -> run(carryOver, engine)));
    }

    private static Stream<CarryOver> withKills(CarryOver carryOver) {
        return Stream.of(
                carryOver, carryOver.killed(KillPoint.BEFORE_OUTPUT), carryOver.killed(KillPoint.BEFORE_COMMIT));
    }

    private static void run(CarryOver carryOver, EngineSession engine) throws IOException {
        try (WorkFolder work = WorkFolder.create()) {
            Map<Api, List<Difference>> differences = carryOver.run(work.path());
            System.out.println(carryOver + ": "
                    + (differences.values().stream().allMatch(List::isEmpty) ? "equal" : "declared or different"));

            assertThat(carryOver.cutNamedIn(work.path(), engine)).isEqualTo(carryOver.cut());
            assertThat(differences.values()).isNotEmpty().allSatisfy(found -> assertThat(found)
                    .filteredOn(difference -> !difference.isDeclared())
                    .isEmpty());
        }
    }
}
