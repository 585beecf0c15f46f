package io.carryover.parity.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Comparison;
import io.carryover.parity.compare.Difference;
import io.carryover.parity.compare.Reference;
import io.carryover.parity.fixture.CaseSettings;
import io.carryover.parity.models.ScenarioEquality;
import io.carryover.parity.models.SequentialModels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search against models that read one parameter a millisecond or a unit too large, in place of implementations. */
class SearchOnModelsTest {

    private static final String API = "groupState";

    private int runs;

    @ParameterizedTest
    @CsvSource({
        "gap-sessions, gap, 1800000 milliseconds, 2",
        "gap-sessions, watermark-delay, 600000 milliseconds, 2",
        "explicit-end-sessions, timeout, 300000 milliseconds, 1",
        "explicit-end-sessions, max-events, 1000, 3",
        "activity-span, idle-timeout, 1 week, 2",
        "running-stats, idle-timeout, 1 week, 2",
        "active-users, timeout, 300000 milliseconds, 1",
        "weekly-spend, span, 604800000 milliseconds, 2",
        "weekly-spend, watermark-delay, 259200000 milliseconds, 2",
        "profit-windows, window, 300000 milliseconds, 2",
        "value-expiry, expiry, 3600000 milliseconds, 2",
        "value-expiry, watermark-delay, 600000 milliseconds, 2",
        "deduplication, watermark-delay, 1800000 milliseconds, 2",
        "conversion-funnel, idle-timeout, 1 week, 2",
        "amount-anomalies, idle-timeout, 1 week, 2",
        "count-windows, count, 500, 3",
        "count-windows, idle-timeout, 1 week, 2",
        "rate-alerts, count, 10, 3",
        "rate-alerts, span, 60000 milliseconds, 3",
        "rate-alerts, watermark-delay, 60000 milliseconds, 2"
    })
    void findsTheMistakeAndMakesItSmallInFewRuns(String scenario, String parameter, String byDefault, int mostRecords) {
        Trial trial = trial(scenario, parameter, byDefault);
        CaseGenerator generator = new CaseGenerator(scenario, settings -> List.of(API));

        List<Finding> findings =
                new Search(generator, trial, SearchListener.SILENT).run(1, 60).findings();

        assertThat(findings).isNotEmpty();
        assertThat(findings).allMatch(finding -> finding.smallest().tried().records() <= mostRecords);
        assertThat(runs).isLessThanOrEqualTo(50 * findings.size());
    }

    private Trial trial(String scenario, String parameter, String byDefault) {
        return new Trial() {
            @Override
            public List<Failure> run(SearchCase one) {
                List<Difference> differences = differences(one.uninterrupted());
                return differences.isEmpty() ? List.of() : List.of(new Failure(API, one.uninterrupted(), differences));
            }

            @Override
            public List<Difference> run(SearchCase one, String api) {
                runs++;
                return differences(one);
            }

            private List<Difference> differences(SearchCase one) {
                Map<String, String> parameters = new HashMap<>(one.settings().parameters());
                parameters.merge(parameter, larger(byDefault), (given, unused) -> larger(given));
                return new Comparison(Reference.model(outcome(one)), ScenarioEquality.of(scenario))
                        .differences(
                                API,
                                outcome(one.with(new CaseSettings(
                                        one.settings().start(),
                                        one.settings().batchInterval(),
                                        one.settings().idleBatches(),
                                        parameters))));
            }

            private Snapshot outcome(SearchCase one) {
                return SequentialModels.of(scenario).run(Generated.fixture(one));
            }
        };
    }

    /** Such as {@code 11 milliseconds} of {@code 10 milliseconds}. */
    private static String larger(String parameter) {
        String[] words = parameter.split(" ", 2);
        String number = Long.toString(Long.parseLong(words[0]) + 1);
        return words.length == 1 ? number : number + " " + words[1];
    }
}
