package io.carryover.parity.json;

import static io.carryover.parity.Run.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200| 200.00",
                "200| 2e2",
                "0| -0.0",
                "{\"a\":1,\"b\":{\"c\":[1.0]}}| {\"b\":{\"c\":[1]},\"a\":1.00}"
            })
    void isOneForOneValue(String left, String right) {
        assertThat(CanonicalJson.of(json(left)))
                .isEqualTo(CanonicalJson.of(json(right)))
                .hasSameHashCodeAs(CanonicalJson.of(json(right)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1| \"1\"",
                "1| 1.00000000000000000001",
                "[1,2]| [2,1]",
                "{\"a\":null}| {}",
                "9007199254740993| 9007199254740992"
            })
    void isNotOneForTwoValues(String left, String right) {
        assertThat(CanonicalJson.of(json(left))).isNotEqualTo(CanonicalJson.of(json(right)));
    }

    @Test
    void doesNotAskHowANumberIsHeld() {
        assertThat(CanonicalJson.of(DoubleNode.valueOf(0.1))).isEqualTo(CanonicalJson.of(json("0.1")));
        assertThat(CanonicalJson.of(LongNode.valueOf(7))).isEqualTo(CanonicalJson.of(json("7.0")));
    }

    @Test
    void leavesWhatIsNoNumberAsItIs() {
        assertThat(CanonicalJson.of(DoubleNode.valueOf(Double.NaN))).isEqualTo(DoubleNode.valueOf(Double.NaN));
    }
}
