package io.carryover.parity.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Choices that follow from a seed alone. SplitMix64, written out: the Java library promises a sequence of its own only for
 * {@code java.util.Random}, whose first numbers are alike for neighbouring seeds, and a seed has to mean the same case on
 * every machine.
 */
final class Draw {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    Draw(long seed) {
        this.state = seed;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + (int) Long.remainderUnsigned(next(), (long) most - least + 1);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int share) {
        return between(1, 100) <= share;
    }

    <T> T oneOf(List<T> values) {
        return values.get(between(0, values.size() - 1));
    }

    int oneOf(int... values) {
        return values[between(0, values.length - 1)];
    }

    String oneOf(String... values) {
        return oneOf(List.of(values));
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            int other = between(0, last);
            T value = shuffled.set(last, shuffled.get(other));
            shuffled.set(other, value);
        }
        return shuffled;
    }

    /** So many places from 0 to {@code most}, in order; some may be the same. */
    List<Integer> cuts(int count, int most) {
        return IntStream.range(0, count)
                .map(i -> between(0, most))
                .sorted()
                .boxed()
                .toList();
    }

    private long next() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
