package io.carryover.parity.search;

import io.carryover.parity.fixture.Batch;
import io.carryover.parity.fixture.Fixture;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Cases for tests. */
final class Generated {

    static final List<String> APIS = List.of("updateStateByKey", "mapWithState", "groupState", "transformWithState");

    private Generated() {}

    static SearchCase of(String scenario, long seed) {
        return new CaseGenerator(scenario, settings -> APIS).generate(seed);
    }

    /** Of the seeds 1, 2, ... */
    static List<SearchCase> of(String scenario, int cases) {
        return LongStream.rangeClosed(1, cases)
                .mapToObj(seed -> of(scenario, seed))
                .toList();
    }

    /** As if it had been written and read again. */
    static Fixture fixture(SearchCase one) {
        List<Batch> batches = IntStream.range(0, one.batches().size())
                .mapToObj(i -> new Batch(
                        "batch-%02d.jsonl".formatted(i + 1), one.batches().get(i)))
                .toList();
        return new Fixture("case-" + one.seed(), Path.of("nowhere"), one.settings(), batches);
    }
}
