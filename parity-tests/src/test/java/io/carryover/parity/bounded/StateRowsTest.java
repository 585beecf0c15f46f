package io.carryover.parity.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.report.StepFigures;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In the case of {@link LongCaseTest} with 4, 4, 4, 4, 1, 1, 1, 1 live keys. */
class StateRowsTest {

    private final LongCase one = new LongCase(BoundedScenarios.ALL.get(0), 8);

    @Test
    void areNotStrayWhereTheyAreThoseOfTheLiveKeys() {
        assertThat(rows("mapWithState", 4, 4, 4, 4, 1, 1, 1, 1).stray(one)).isEmpty();
    }

    @Test
    void areStrayWhereTheyStayOrGoTooEarlyOrAreNotCounted() {
        assertThat(rows("mapWithState", 4, 7, 3, 4, 1, 1, 1).stray(one))
                .containsExactly(
                        "mapWithState, step 2: 7 rows, 4 live keys",
                        "mapWithState, step 3: 3 rows, 4 live keys",
                        "mapWithState, step 8: null rows, 1 live keys");
    }

    @Test
    void ofUpdateStateByKeyMayStayInTheStepInWhichTheirKeysLeave() {
        assertThat(rows("updateStateByKey", 4, 7, 7, 7, 4, 4, 1, 1).stray(one))
                .containsExactly("updateStateByKey, step 6: 4 rows, 1 live keys");
    }

    private static StateRows rows(String api, long... rows) {
        List<StepFigures> figures = IntStream.range(0, rows.length)
                .mapToObj(i -> new StepFigures(i + 1, 0, rows[i]))
                .toList();
        return new StateRows(api, figures);
    }
}
