package io.carryover.assess.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.Assessor;
import io.carryover.assess.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All that is labelled beside the stateful operations: sources, windows, outputs, what state functions do. */
class RulesTest {

    /** Measured as stateful operations. */
    private static final Set<String> OPERATIONS = Set.of("update-state-by-key", "map-with-state");

    private static Map<String, Score> scores;

    @BeforeAll
    static void assess() {
        Score all = Arrays.stream(JobSet.values())
                .map(RulesTest::score)
                .reduce(Score::plus)
                .orElseThrow();
        scores = Stream.of(all.right(), all.missed(), all.wrong())
                .flatMap(List::stream)
                .map(Site::what)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        rule -> all.only(site -> site.what().equals(rule)),
                        (one, other) -> one,
                        TreeMap::new));
        scores.forEach((rule, score) -> System.out.printf("rule %-30s %s%n", rule + ":", score));
    }

    private static Score score(JobSet set) {
        List<Site> expected = set.labels().expected().stream()
                .filter(site -> !JobSet.isStatefulOperation(site))
                .toList();
        List<Site> found = set.assessed().findings().stream()
                .filter(finding -> !OPERATIONS.contains(finding.rule()))
                .map(finding -> Site.at(finding.place(), finding.rule()))
                .toList();
        return Score.of(expected, found);
    }

    @Test
    void everyLabelIsThatOfARule() {
        Set<String> rules = Assessor.rules().stream().map(Rule::id).collect(Collectors.toSet());
        List<String> labels = Arrays.stream(JobSet.values())
                .flatMap(set -> set.labels().expected().stream())
                .filter(site -> !JobSet.isStatefulOperation(site))
                .map(Site::what)
                .toList();
        assertThat(rules).containsAll(labels);
    }

    @Test
    void whatIsLabelledIsFound() {
        assertThat(scores.values()).flatExtracting(Score::missed).isEmpty();
    }

    @Test
    void whatIsFoundIsLabelled() {
        assertThat(scores.values()).flatExtracting(Score::wrong).isEmpty();
    }
}
