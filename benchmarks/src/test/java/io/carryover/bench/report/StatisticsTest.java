package io.carryover.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void takesTheMiddleOfAnOddNumber() {
        assertThat(Statistics.of(9, 1, 4)).isEqualTo(new Statistics(3, 4, 1, 9));
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(Statistics.of(9, 1, 4, 2)).isEqualTo(new Statistics(4, 3, 1, 9));
    }

    @Test
    void takesOneOfTheValuesAsAPercentile() {
        double[] oneToTwenty =
                java.util.stream.IntStream.rangeClosed(1, 20).asDoubleStream().toArray();

        assertThat(Statistics.percentile(0.5, oneToTwenty)).isEqualTo(10);
        assertThat(Statistics.percentile(0.99, oneToTwenty)).isEqualTo(20);
    }
}
