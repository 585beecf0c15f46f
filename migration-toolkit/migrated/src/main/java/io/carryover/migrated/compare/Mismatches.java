package io.carryover.migrated.compare;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows that differ in one way.
 *
 * @param examples the first of them
 */
public record Mismatches(long count, List<Example> examples) {

    static final int EXAMPLES = 5;
    static final Mismatches NONE = new Mismatches(0, List.of());

    public Mismatches {
        examples = List.copyOf(examples);
    }

    Mismatches plus(Mismatches other) {
        return new Mismatches(
                count + other.count,
                Stream.concat(examples.stream(), other.examples.stream())
                        .limit(EXAMPLES)
                        .toList());
    }
}
