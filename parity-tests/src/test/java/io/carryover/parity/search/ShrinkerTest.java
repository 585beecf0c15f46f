package io.carryover.parity.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.harness.Kill;
import io.carryover.harness.KillPoint;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.fixture.CaseSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    private static final Difference MISSING = difference("missing-output");
    private static final Difference EXTRA = difference("extra-output");
    private static final CaseSettings PLAIN =
            new CaseSettings(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofSeconds(1), 0, Map.of());

    private int runs;

    @Test
    void leavesOnlyTheRecordsThatItTakes() {
        SearchCase one = caseOf(List.of(List.of("1", "x", "2"), List.of(), List.of("3", "4"), List.of("y", "5")));

        SearchCase smallest = shrink(one, tried -> has(tried, "x") && has(tried, "y"));

        assertThat(smallest.batches()).containsExactly(List.of("x", "y"));
    }

    @Test
    void keepsTheStepsApartThatHaveToBe() {
        SearchCase one = caseOf(List.of(List.of("1"), List.of("x"), List.of(), List.of("2"), List.of("y"), List.of()));

        SearchCase smallest = shrink(
                one,
                tried -> has(tried, "x")
                        && has(tried, "y")
                        && tried.batches().stream().noneMatch(batch -> batch.contains("x") && batch.contains("y")));

        assertThat(smallest.batches()).containsExactly(List.of("x"), List.of("y"));
    }

    @Test
    void leavesOnlyTheSettingsThatItTakes() {
        SearchCase one = new SearchCase(
                "any",
                1,
                new CaseSettings(Instant.EPOCH, Duration.ofMinutes(5), 4, Map.of("gap", "1 second", "delay", "2 s")),
                List.of(List.of("x")),
                Optional.empty());

        SearchCase smallest = shrink(
                one,
                tried -> tried.settings().idleBatches() >= 1
                        && tried.settings().parameters().containsKey("gap")
                        && tried.settings().start().equals(Instant.EPOCH));

        assertThat(smallest.settings())
                .isEqualTo(new CaseSettings(Instant.EPOCH, Duration.ofSeconds(1), 1, Map.of("gap", "1 second")));
    }

    @Test
    void makesValuesPlain() {
        SearchCase one = caseOf(
                List.of(
                        List.of(
                                "{\"id\": 77, \"name\": \"bob\", \"at\": \"2026-03-04T05:06:07.891Z\", \"last\": true, \"more\": {}}")));

        SearchCase smallest = shrink(one, tried -> has(tried, "05:06"));

        assertThat(smallest.batches())
                .containsExactly(List.of(
                        "{\"id\":1,\"name\":\"a\",\"at\":\"2026-03-04T05:06:00Z\",\"last\":false,\"more\":{}}"));
    }

    @Test
    void leavesWhatIsNoJsonAsItIs() {
        SearchCase smallest = shrink(caseOf(List.of(List.of("not json", "[1]"))), tried -> tried.records() == 2);

        assertThat(smallest.batches()).containsExactly(List.of("not json", "[1]"));
    }

    @Test
    void movesTheKillWithItsStep() {
        SearchCase one = caseOf(List.of(List.of("1"), List.of(), List.of("x"), List.of("y")))
                .with(new KilledApi("mapWithState", new Kill(3, KillPoint.BEFORE_COMMIT)));

        SearchCase smallest = shrink(one, tried -> tried.batches()
                .get(tried.killed().orElseThrow().kill().step() - 1)
                .contains("x"));

        assertThat(smallest.batches()).containsExactly(List.of("x"));
        assertThat(smallest.killed().orElseThrow().kill()).isEqualTo(new Kill(1, KillPoint.BEFORE_COMMIT));
    }

    @Test
    void staysWithTheKindOfDifference() {
        SearchCase one = caseOf(List.of(List.of("x", "y")));
        Trial trial = trial(tried -> tried.records() == 2 ? List.of(MISSING) : List.of(EXTRA));

        Failure smallest = new Shrinker(trial, new Failure("groupState", one, List.of(MISSING)), 100)
                .smallest()
                .orElseThrow();

        assertThat(smallest.tried().records()).isEqualTo(2);
        assertThat(smallest.code()).isEqualTo("missing-output");
    }

    @Test
    void doesNotTouchACaseThatDoesNotFailAgain() {
        Trial trial = trial(tried -> List.of());

        assertThat(new Shrinker(trial, new Failure("groupState", caseOf(List.of(List.of("x"))), List.of(MISSING)), 100)
                        .smallest())
                .isEmpty();
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void runsNoMoreThanAllowed() {
        SearchCase one = caseOf(List.of(List.of("1", "2", "3", "4", "5", "6", "7", "8")));
        Trial trial = trial(tried -> List.of(MISSING));

        assertThat(new Shrinker(trial, new Failure("groupState", one, List.of(MISSING)), 3).smallest())
                .map(failure -> failure.tried().records())
                .hasValue(2);
        assertThat(runs).isEqualTo(3);
    }

    private SearchCase shrink(SearchCase one, Predicate<SearchCase> fails) {
        Trial trial = trial(tried -> fails.test(tried) ? List.of(MISSING) : List.of());
        Failure found = new Failure("groupState", one, List.of(MISSING));
        return new Shrinker(trial, found, 1_000).smallest().orElseThrow().tried();
    }

    private Trial trial(java.util.function.Function<SearchCase, List<Difference>> outcome) {
        return new Trial() {
            @Override
            public List<Failure> run(SearchCase one) {
                throw new AssertionError("only one API is run");
            }

            @Override
            public List<Difference> run(SearchCase one, String api) {
                runs++;
                return outcome.apply(one);
            }
        };
    }

    private static boolean has(SearchCase one, String text) {
        return one.batches().stream().flatMap(List::stream).anyMatch(record -> record.contains(text));
    }

    private static SearchCase caseOf(List<List<String>> batches) {
        return new SearchCase("any", 1, PLAIN, batches, Optional.empty());
    }

    private static Difference difference(String code) {
        return new Difference(code, 1, "because", List.of());
    }
}
