package io.carryover.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.bench.input.BatchEvents;
import io.carryover.bench.input.Shape;
import io.carryover.bench.input.Workload;
import io.carryover.scenarios.gapsessions.UserEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkloadsTest {

    @Test
    void areAllNamedOnce() {
        assertThat(SessionsBench.names()).doesNotHaveDuplicates();
        assertThat(SessionsBench.names())
                .containsAll(Workloads.quick().stream().map(Workload::name).toList());
    }

    @Test
    void endWithABatchThatWritesTheStateOfTheLegacySide() {
        assertThat(Workloads.full()).allMatch(workload -> workload.batches() % 10 == 0);
    }

    @Test
    void measureAStateOfTheLegacySideInEveryTenBatches() {
        assertThat(Stream.concat(Workloads.full().stream(), Workloads.quick().stream()))
                .filteredOn(workload -> !workload.restart())
                .allMatch(workload -> workload.measured() % 10 == 0);
    }

    @Test
    void haveEnoughBatchesForAPercentileThatIsNotTheLongest() {
        assertThat(Workloads.full())
                .filteredOn(workload -> workload.name().equals(Workloads.MILLION))
                .singleElement()
                .satisfies(million -> assertThat(million.measured()).isEqualTo(100));
    }

    @Test
    void giveEachKeyAnEventBeforeTheyBegin() {
        BatchEvents events = new BatchEvents(workload(Shape.ROTATING));

        assertThat(keys(events.of(1))).hasSize(100);
        assertThat(keys(events.of(4))).containsExactlyInAnyOrder("user-0", "user-1", "user-2", "user-3", "user-4");
        assertThat(keys(events.of(5))).contains("user-5", "user-9");
    }

    @Test
    void giveOneKeyHalfOfTheEventsWhereTheyAreSkewed() {
        List<UserEvent> events = new BatchEvents(new Workload("t", "t", 100, 1000, Shape.SKEWED, 0, 1, 1, false)).of(2);

        assertThat(events).hasSize(1000);
        assertThat(events.stream().filter(event -> event.userId().equals("user-0")))
                .hasSizeBetween(500, 700);
        assertThat(keys(events)).hasSizeGreaterThan(50).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void haveTheSameEventsInEveryRun() {
        assertThat(new BatchEvents(workload(Shape.UNIFORM)).of(3))
                .isEqualTo(new BatchEvents(workload(Shape.UNIFORM)).of(3));
    }

    private static Workload workload(Shape shape) {
        return new Workload("t", "t", 100, 5, shape, 0, 1, 1, false);
    }

    private static Set<String> keys(List<UserEvent> events) {
        return events.stream().map(UserEvent::userId).collect(Collectors.toSet());
    }
}
