package io.carryover.assess.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.carryover.assess.Assessment;
import io.carryover.assess.ClassFolder;
import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Finding;
import io.carryover.assess.examples.KafkaExamples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of Kafka's parameters and strategies, and what takes their places. */
class KafkaRulesTest {

    private static final Assessment PARAMETERS = ClassFolder.assessed(KafkaExamples.PARAMETERS);
    private static final Assessment SUBSCRIPTIONS = ClassFolder.assessed(KafkaExamples.SUBSCRIPTIONS);
    private static final Assessment LOCATIONS = ClassFolder.assessed(KafkaExamples.LOCATIONS);

    @Test
    void parametersOfAStreamComeWithTheirValuesAndCounterparts() {
        assertThat(in(PARAMETERS, "kafka-parameter", "found"))
                .extracting(
                        finding -> finding.details().get("parameter"),
                        finding -> finding.details().get("value"),
                        finding -> finding.details().get("counterpart"),
                        Finding::effort,
                        Finding::confidence)
                .containsExactly(
                        tuple("group.id", "clicks", "groupIdPrefix", Effort.REWRITE, Confidence.HIGH),
                        tuple("auto.offset.reset", "latest", "startingOffsets", Effort.REWRITE, Confidence.HIGH),
                        tuple("enable.auto.commit", "false", "none", Effort.NONE, Confidence.HIGH),
                        tuple(
                                "isolation.level",
                                "read_committed",
                                "kafka.isolation.level",
                                Effort.REWRITE,
                                Confidence.HIGH));
    }

    @Test
    void aNameThatLeadsToNoStreamIsOnlySuggested() {
        assertThat(in(PARAMETERS, "kafka-parameter", "foundByName"))
                .extracting(Finding::confidence)
                .containsExactly(Confidence.LOW);
    }

    @ParameterizedTest
    @CsvSource({
        "foundTopics, Subscribe, subscribe, those of the group, by default at the end of the topic",
        "foundTopicsAtOffsets, Subscribe, subscribe, given, JSON with every partition",
        "foundPattern, SubscribePattern, subscribePattern, those of the group, by default at the end of the topic",
        "foundPatternAtOffsets, SubscribePattern, subscribePattern, given, JSON with every partition",
        "foundPartitions, Assign, assign, those of the group, by default at the end of the topic",
        "foundPartitionsAtOffsets, Assign, assign, given, JSON with every partition"
    })
    void consumerStrategiesBecomeOptions(
            String method, String strategy, String option, String offsets, String explained) {
        assertThat(in(SUBSCRIPTIONS, "kafka-consumer-strategy", method))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.details())
                            .containsEntry("strategy", strategy)
                            .containsEntry("counterpart", option)
                            .containsEntry("startingOffsets", offsets);
                    assertThat(finding.replacement())
                            .contains("`" + option + "`")
                            .contains(explained);
                });
    }

    @Test
    void aConsumerStrategyOfOnesOwnHasToBeWrittenAnew() {
        assertThat(in(SUBSCRIPTIONS, "kafka-consumer-strategy", ""))
                .extracting(Finding::effort)
                .containsExactly(Effort.RESTRUCTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "foundConsistent, PreferConsistent, the same executor in each batch",
        "foundBrokers, PreferBrokers, come over the network",
        "foundFixed, PreferFixed, `minPartitions`"
    })
    void locationStrategiesGoAndWhatThatMeansIsSaid(String method, String strategy, String explained) {
        assertThat(in(LOCATIONS, "kafka-location-strategy", method))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.details()).containsEntry("strategy", strategy);
                    assertThat(finding.effort()).isEqualTo(Effort.NONE);
                    assertThat(finding.replacement()).contains(explained);
                });
    }

    private static List<Finding> in(Assessment assessment, String rule, String method) {
        return assessment.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .filter(finding -> finding.place().method().equals(method))
                .toList();
    }
}
