package io.carryover.scenarios.amountanomalies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AmountHistoryTest {

    @Test
    void countsTheDeviationsFromTheMeanOnEitherSide() {
        assertThat(history(8, 12).zScore(16.5)).isEqualTo(3.25);
        assertThat(history(8, 12).zScore(3)).isEqualTo(3.5);
        assertThat(history(8, 12).zScore(10)).isZero();
    }

    /** The deviation of a sample would be larger. */
    @Test
    void takesTheDeviationOfThePopulation() {
        assertThat(history(8, 12, 100).zScore(300)).isCloseTo(5 * Math.sqrt(1.5), within(1e-12));
    }

    @Test
    void nothingIsFarFromNoAmountsOrFromEqualOnes() {
        assertThat(history().zScore(1000)).isZero();
        assertThat(history(10).zScore(1000)).isZero();
        assertThat(history(10, 10, 10).zScore(1000)).isZero();
        assertThat(history(0.0, -0.0).zScore(1000)).isZero();
    }

    /** Added up, ten times 0.1 is not 1, and so their mean is not quite 0.1. */
    @Test
    void equalAmountsHaveNoDeviationWhateverTheirMeanIsRoundedTo() {
        assertThat(history(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1).zScore(0.2))
                .isZero();
    }

    @Test
    void aDeviationTooSmallForADoubleIsNone() {
        assertThat(history(0, 1e-300).zScore(1000)).isZero();
    }

    @Test
    void aRatioBeyondADoubleIsInfinite() {
        assertThat(history(0, 1e-150).zScore(1e200)).isInfinite();
    }

    @Test
    void keepsTheNewestAmountsOldestFirst() {
        assertThat(history(1, 2).add(3, 3)).isEqualTo(history(1, 2, 3));
        assertThat(history(1, 2, 3).add(4, 3)).isEqualTo(history(2, 3, 4));
    }

    private static AmountHistory history(double... amounts) {
        return new AmountHistory(Arrays.stream(amounts).boxed().toList());
    }
}
