package io.carryover.parity.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.compare.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final String SCENARIO = "explicit-end-sessions";

    @Test
    void countsWhatItTriedWhenItFindsNothing() {
        SearchResult result = search(tried -> false, Set.of()).run(100, 20);

        assertThat(result.findings()).isEmpty();
        assertThat(result.totals().firstSeed()).isEqualTo(100);
        assertThat(result.totals().cases()).isEqualTo(20);
        assertThat(result.totals().steps())
                .isEqualTo(Stream.iterate(100L, seed -> seed + 1)
                        .limit(20)
                        .mapToLong(seed -> Generated.of(SCENARIO, seed).steps())
                        .sum());
        assertThat(result.totals().toString())
                .startsWith("explicit-end-sessions, seeds 100 to 119: 20 cases, each with one kill besides, ")
                .endsWith("; no difference");
    }

    @Test
    void looksIntoOneCaseOfAKindAndNamesTheOthers() {
        List<Long> failing = Stream.iterate(1L, seed -> seed + 1)
                .limit(50)
                .filter(seed -> endsASession(Generated.of(SCENARIO, seed)))
                .toList();

        SearchResult result =
                search(SearchTest::endsASession, Set.of("groupState")).run(1, 50);

        assertThat(failing).hasSizeGreaterThan(2);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.seeds()).isEqualTo(failing);
            assertThat(finding.smallest().tried().records()).isEqualTo(1);
            assertThat(finding.caseName()).isEqualTo("seed-" + failing.get(0) + "-groupState-missing-output");
        });
    }

    @Test
    void takesApisThatFailAlikeInOneCaseForOneFinding() {
        SearchResult result = search(SearchTest::endsASession, Set.of("groupState", "mapWithState"))
                .run(1, 50);

        assertThat(result.findings()).hasSize(1);
    }

    @Test
    void takesAKillThatChangesNothingForTheSameFinding() {
        Trial trial = new Trial() {
            @Override
            public List<Failure> run(SearchCase one) {
                return List.of(failure("groupState", one.uninterrupted()), failure("mapWithState", one));
            }

            @Override
            public List<Difference> run(SearchCase one, String api) {
                return failure(api, one).differences();
            }
        };

        SearchResult result = new Search(generator(), trial, SearchListener.SILENT).run(1, 3);

        assertThat(result.findings()).singleElement().satisfies(finding -> assertThat(finding.seeds())
                .containsExactly(1L, 2L, 3L));
    }

    @Test
    void tellsHowItGetsOn() {
        List<String> told = new ArrayList<>();
        SearchListener listener = new SearchListener() {
            @Override
            public void tries(SearchCase one, int number) {
                told.add("case " + number + ", seed " + one.seed());
            }

            @Override
            public void looksInto(Failure failure) {
                told.add("looks into " + failure.api());
            }

            @Override
            public void found(Finding finding) {
                told.add("found " + finding.smallest().code());
            }
        };

        new Search(generator(), trial(tried -> true, Set.of("groupState")), listener).run(5, 2);

        assertThat(told)
                .containsExactly("case 1, seed 5", "looks into groupState", "found missing-output", "case 2, seed 6");
    }

    @Test
    void saysSoWhenACaseDoesNotFailAgain() {
        Trial once = new Trial() {
            @Override
            public List<Failure> run(SearchCase one) {
                return List.of(failure("groupState", one));
            }

            @Override
            public List<Difference> run(SearchCase one, String api) {
                return List.of();
            }
        };

        SearchResult result = new Search(generator(), once, SearchListener.SILENT).run(1, 1);

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.repeats()).isFalse();
            assertThat(finding.smallest().tried()).isEqualTo(Generated.of(SCENARIO, 1L));
        });
    }

    private static boolean endsASession(SearchCase one) {
        return one.batches().stream().flatMap(List::stream).anyMatch(record -> record.contains("\"isLast\": true"));
    }

    private static Search search(Predicate<SearchCase> fails, Set<String> apis) {
        return new Search(generator(), trial(fails, apis), SearchListener.SILENT);
    }

    private static CaseGenerator generator() {
        return new CaseGenerator(SCENARIO, settings -> Generated.APIS);
    }

    private static Trial trial(Predicate<SearchCase> fails, Set<String> apis) {
        return new Trial() {
            @Override
            public List<Failure> run(SearchCase one) {
                return apis.stream()
                        .sorted()
                        .filter(api -> fails.test(one))
                        .map(api -> failure(api, one.uninterrupted()))
                        .toList();
            }

            @Override
            public List<Difference> run(SearchCase one, String api) {
                return fails.test(one) ? failure(api, one).differences() : List.of();
            }
        };
    }

    private static Failure failure(String api, SearchCase one) {
        return new Failure(api, one, List.of(new Difference("missing-output", 1, "because", List.of())));
    }
}
