package io.carryover.structured;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.timeouts.ProcessingTimeTimeouts;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.explicitendsessions.SessionEvent;
import io.carryover.scenarios.options.Parameters;
import io.carryover.structured.explicitendsessions.ExplicitEndSessionsGroupState;
import io.carryover.structured.explicitendsessions.ExplicitEndSessionsTransformWithState;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithSpark.class)
class ProcessingTimeTimeoutsTest {

    private final Parameters defaults = ExplicitEndSessions.SCENARIO.parameters(Map.of());
    private final Dataset<SessionEvent> events;

    ProcessingTimeTimeoutsTest(SparkSession spark) {
        events = spark.createDataset(List.of(), RecordEncoder.of(SessionEvent.class));
    }

    @Test
    void areFoundInGroupState() {
        assertThat(ProcessingTimeTimeouts.areIn(
                        ExplicitEndSessionsGroupState.wire(events, CarriedState.none(events.sparkSession()), defaults)))
                .isTrue();
    }

    @Test
    void areFoundInTransformWithState() {
        assertThat(ProcessingTimeTimeouts.areIn(ExplicitEndSessionsTransformWithState.wire(
                        events, CarriedState.none(events.sparkSession()), defaults)))
                .isTrue();
    }

    @Test
    void areNotFoundWhereThereAreNone() {
        assertThat(ProcessingTimeTimeouts.areIn(events)).isFalse();
    }
}
