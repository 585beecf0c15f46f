package io.carryover.assess.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.Assessment;
import io.carryover.assess.ClassFolder;
import io.carryover.assess.Finding;
import io.carryover.assess.Pipeline;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateFunctionsTest {

    private static final Assessment ASSESSMENT = ClassFolder.assessed(StateFunctions.class);

    @ParameterizedTest
    @CsvSource({
        "updatesThroughAReference,  remove update,      ''",
        "updatesInALambda,          update,             ''",
        "asksOnceAndRemembers,      exists get,         ''",
        "asksBeforeRemoval,         exists get remove,  state-unguarded-get",
        "removesInAHelper,          exists remove update, state-changed-after-remove",
        "changesABeanInAHelper,     exists get update,  state-mutated-in-place",
        "changesAnElement,          exists get,         state-mutated-in-place",
        "changesACopy,              exists get,         ''",
        "updatesInALoop,            exists get update,  ''",
        "asksForRandomFarAway,      '',                 state-randomness",
        "knowsTheTimeoutByTheValue, get update,         ''",
        "endsAtTheTimeout,          exists get isTimingOut remove update, ''"
    })
    void areUnderstood(String function, String calls, String rule) {
        Pipeline pipeline = pipelineOf(function);

        assertThat(String.join(" ", pipeline.function().calls())).isEqualTo(calls);
        assertThat(rulesOf(pipeline)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "updatesThroughAReference | remove; update; leaves it as it is",
                "asksOnceAndRemembers | exists; get with a state; leaves it as it is with or without a state",
                "asksBeforeRemoval | exists; get behind remove; remove with a state;"
                        + " leaves it as it is without a state",
                "removesInAHelper | exists; remove with a state; update without a state or behind remove",
                "knowsTheTimeoutByTheValue | get at the timeout; update",
                "endsAtTheTimeout | exists; get at the timeout or with a state; isTimingOut; remove with a state;"
                        + " update with or without a state"
            })
    void areSaidToCallWhatInWhichSituation(String function, String words) {
        assertThat(String.join("; ", pipelineOf(function).function().callsInWords()))
                .isEqualTo(words);
    }

    @Test
    void areAllLookedAt() {
        assertThat(ASSESSMENT.pipelines()).hasSize(12).doesNotHaveDuplicates();
    }

    private static List<String> rulesOf(Pipeline pipeline) {
        return ASSESSMENT.findingsOf(pipeline).stream()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith("state-") && !rule.equals("state-timeout"))
                .toList();
    }

    private static Pipeline pipelineOf(String function) {
        return ASSESSMENT.pipelines().stream()
                .filter(pipeline -> pipeline.function().method().equals(function))
                .findFirst()
                .orElseThrow();
    }
}
