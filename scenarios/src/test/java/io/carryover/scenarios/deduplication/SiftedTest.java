package io.carryover.scenarios.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.SourcePosition;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SiftedTest {

    private static final Instant TIME = Instant.parse("2026-01-01T10:00:00Z");

    @Test
    void theFirstInSourceOrderPassesInWhateverOrderTheyCome() {
        assertThat(sift(false, 2, 1, 3)).isEqualTo(new Sifted(new UniqueEvent("ann", TIME, "line 1"), 2));
        assertThat(sift(false, 1, 3, 2)).isEqualTo(new Sifted(new UniqueEvent("ann", TIME, "line 1"), 2));
    }

    @Test
    void aSingleEventPassesWithoutDuplicates() {
        assertThat(sift(false, 7)).isEqualTo(new Sifted(new UniqueEvent("ann", TIME, "line 7"), 0));
    }

    @Test
    void nothingPassesWhereOneHasPassedBefore() {
        assertThat(sift(true, 1, 2)).isEqualTo(new Sifted(null, 2));
        assertThat(sift(true, 1).hasPassed()).isFalse();
    }

    private static Sifted sift(boolean isKnown, Integer... lines) {
        return Sifted.of(Stream.of(lines).map(SiftedTest::event).iterator(), isKnown);
    }

    private static PayloadEvent event(int line) {
        return new PayloadEvent("ann", TIME, "line " + line, SourcePosition.inFile("events.jsonl", line));
    }

    @Test
    void aLineOfAnEarlierFileIsEarlier() {
        PayloadEvent later = new PayloadEvent("ann", TIME, "later", SourcePosition.inFile("b.jsonl", 1));
        PayloadEvent earlier = new PayloadEvent("ann", TIME, "earlier", SourcePosition.inFile("a.jsonl", 9));

        assertThat(Sifted.of(List.of(later, earlier).iterator(), false).passed().payload())
                .isEqualTo("earlier");
    }
}
