package io.carryover.cli;

import io.carryover.scenarios.options.UsageException;
import picocli.CommandLine.Option;

/** Which cases {@code parity} makes by itself. */
final class SearchOptions {

    private static final long FIRST_SEED = 1;
    private static final int CASES = 100;

    @Option(
            names = "--search",
            description = "Makes cases by itself, and makes those small in which an implementation differs from the"
                    + " sequential model.")
    private boolean search;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The first case, with --search; the others follow. The same seed is the same case everywhere."
                    + " Default: " + FIRST_SEED + ".")
    private Long seed;

    @Option(names = "--cases", paramLabel = "N", description = "How many, with --search. Default: " + CASES + ".")
    private Integer cases;

    boolean isSearch() {
        return search;
    }

    /** @throws UsageException if it is negative */
    long seed() {
        if (seed != null && seed < 0) {
            throw new UsageException("--seed " + seed + ": give a whole number from 0");
        }
        return seed == null ? FIRST_SEED : seed;
    }

    /** @throws UsageException if there is none to make */
    int cases() {
        if (cases != null && cases < 1) {
            throw new UsageException("--cases " + cases + ": give a whole number from 1");
        }
        return cases == null ? CASES : cases;
    }

    /** @throws UsageException if one of the options is set that mean something to a search only */
    void refuseWithoutSearch() {
        refuse(seed, "--seed");
        refuse(cases, "--cases");
    }

    private static void refuse(Object value, String option) {
        if (value != null) {
            throw new UsageException(option + ": goes with --search; add that or leave it out");
        }
    }
}
