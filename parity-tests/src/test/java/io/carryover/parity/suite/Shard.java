package io.carryover.parity.suite;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The share of a long list of tests that a run takes on.
 *
 * @param number from 1
 * @param of how many shares there are
 */
public record Shard(int number, int of) {

    public Shard {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("-Dcarryover.shard=" + number + "/" + of + ": give 1/3, 2/3 or 3/3");
        }
    }

    /** What {@code -Dcarryover.shard=2/3} says; all without it. */
    public static Shard ofThisRun() {
        String[] parts = System.getProperty("carryover.shard", "1/1").split("/", 2);
        return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Every n-th, so that shares of a sorted list cost much the same. */
    public <T> List<T> of(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % of == number - 1)
                .mapToObj(all::get)
                .toList();
    }
}
