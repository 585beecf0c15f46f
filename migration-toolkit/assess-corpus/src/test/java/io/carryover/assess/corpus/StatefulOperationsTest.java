package io.carryover.assess.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every labelled stateful operation is found in what each compiler makes of it, and hardly anything else. */
class StatefulOperationsTest {

    private static final Map<JobSet, Score> SCORES = new EnumMap<>(JobSet.class);

    @BeforeAll
    static void assess() {
        for (JobSet set : JobSet.values()) {
            SCORES.put(set, score(set));
        }
        SCORES.forEach((set, score) -> print(set + ":", score, unfindable(set)));
        print(
                "all:",
                all(),
                Arrays.stream(JobSet.values())
                        .mapToInt(StatefulOperationsTest::unfindable)
                        .sum());
    }

    private static int unfindable(JobSet set) {
        return set.labels().unfindable().size();
    }

    private static void print(String what, Score score, int unfindable) {
        String more = unfindable == 0 ? "" : " (+" + unfindable + " not to be found)";
        System.out.printf("stateful operations, %-16s %s%s%n", what, score, more);
    }

    private static Score score(JobSet set) {
        List<Site> expected = set.labels().expected().stream()
                .filter(JobSet::isStatefulOperation)
                .toList();
        return Score.of(expected, JobSet.statefulOperations(set.assessed()).toList());
    }

    private static Score all() {
        return SCORES.values().stream().reduce(Score::plus).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void isFoundWhereverItIsLabelled(JobSet set) {
        assertThat(SCORES.get(set).right()).isNotEmpty();
        assertThat(SCORES.get(set).missed()).isEmpty();
    }

    @Test
    void isThereInNineteenOfTwentyPlaces() {
        assertThat(all().precision())
                .as("found, and not there: %s", all().wrong())
                .isGreaterThanOrEqualTo(0.95);
    }

    /** What is called by reflection. If one is found one day, it is no reason for a warning in the documentation any more. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"JAVA_17", "JAVA_21"})
    void isNotFoundWhereTheBytecodeDoesNotTell(JobSet set) {
        List<Site> unfindable = set.labels().unfindable();
        unfindable.forEach(site -> System.out.println("stateful operations, not to be found: " + site));
        assertThat(JobSet.statefulOperations(set.assessed())).doesNotContainAnyElementsOf(unfindable);
    }
}
