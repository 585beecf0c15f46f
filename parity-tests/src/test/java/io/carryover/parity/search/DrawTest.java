package io.carryover.parity.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    @Test
    void drawsTheSameFromASeedOnEveryMachine() {
        Draw draw = new Draw(17);

        assertThat(IntStream.range(0, 8).map(i -> draw.between(0, 999)))
                .containsExactly(379, 713, 356, 611, 966, 618, 644, 877);
    }

    @Test
    void drawsOthersFromTheNextSeed() {
        assertThat(new Draw(1).shuffled(IntStream.range(0, 20).boxed().toList()))
                .isNotEqualTo(
                        new Draw(2).shuffled(IntStream.range(0, 20).boxed().toList()));
    }

    @Test
    void staysWithinBothEnds() {
        Draw draw = new Draw(3);

        assertThat(IntStream.range(0, 500)
                        .map(i -> draw.between(-2, 2))
                        .distinct()
                        .sorted())
                .containsExactly(-2, -1, 0, 1, 2);
    }

    @Test
    void shufflesWithoutLoss() {
        assertThat(new Draw(5).shuffled(List.of("a", "b", "c"))).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void isTrueAsOftenAsAsked() {
        Draw draw = new Draw(9);

        assertThat(IntStream.range(0, 10_000).filter(i -> draw.percent(30)).count())
                .isBetween(2_800L, 3_200L);
    }
}
