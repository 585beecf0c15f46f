package io.carryover.parity.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Comparison;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioEqualityTest {

    @Test
    void averagesAndScoresMayDifferBehindTheNinthDigit() {
        assertThat(differences("count-windows", "average", 3, 3.000_000_002)).isEmpty();
        assertThat(differences("amount-anomalies", "zScore", 3, 3.000_000_002)).isEmpty();
    }

    @Test
    void averagesAndScoresAreTheSameUpToTheNinthDigit() {
        assertThat(differences("count-windows", "average", 3, 3.000_000_02)).isNotEmpty();
        assertThat(differences("amount-anomalies", "zScore", 3, 3.000_000_02)).isNotEmpty();
    }

    @Test
    void allElseIsExact() {
        assertThat(differences("count-windows", "sum", 3, 3.000_000_002)).isNotEmpty();
        assertThat(differences("amount-anomalies", "amount", 3, 3.000_000_002)).isNotEmpty();
        assertThat(differences("running-stats", "avg", 3, 3.000_000_002)).isNotEmpty();
    }

    private static List<Difference> differences(String scenario, String field, double expected, double actual) {
        return new Comparison(Reference.model(run(field, expected)), ScenarioEquality.of(scenario))
                .differences("groupState", run(field, actual));
    }

    private static Snapshot run(String field, double value) {
        ObjectNode row = Json.object().put("key", "k").put(field, value);
        return new Snapshot(List.of(new OutputRow(1, row)), List.of(), List.of(), Optional.of(Map.of()));
    }
}
