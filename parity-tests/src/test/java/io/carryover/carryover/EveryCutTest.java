package io.carryover.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.suite.Shard;
import io.carryover.parity.suite.WithEngine;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every case, carried over behind every step, from every legacy API to every migrated one that takes initial state. */
@Tag("full")
@ExtendWith(WithEngine.class)
class EveryCutTest {

    @TestFactory
    Stream<DynamicTest> endsAsIfOneJobHadRunAllTheTime(EngineSession engine) {
        List<CarryOver> all = Catalogue.SCENARIOS.stream()
                .flatMap(scenario -> CarryOver.all(scenario, engine))
                .toList();
        return Shard.ofThisRun().of(all).stream()
                .map(carryOver -> DynamicTest.dynamicTest(carryOver.toString(), () -> run(carryOver)));
    }

    private static void run(CarryOver carryOver) {
        try (WorkFolder work = WorkFolder.create()) {
            Map<Api, List<Difference>> differences = carryOver.run(work.path());
            System.out.println(carryOver + ": "
                    + (differences.values().stream().allMatch(List::isEmpty) ? "equal" : "declared or different"));

            assertThat(differences.values()).isNotEmpty().allSatisfy(found -> assertThat(found)
                    .filteredOn(difference -> !difference.isDeclared())
                    .isEmpty());
        }
    }
}
