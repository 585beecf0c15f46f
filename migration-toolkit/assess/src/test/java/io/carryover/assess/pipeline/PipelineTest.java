package io.carryover.assess.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.carryover.assess.Assessment;
import io.carryover.assess.AssessmentJson;
import io.carryover.assess.ClassFolder;
import io.carryover.assess.Decision;
import io.carryover.assess.Finding;
import io.carryover.assess.Pipeline;
import io.carryover.assess.StateFunction.Form;
import io.carryover.assess.StateTypes;
import io.carryover.assess.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

    private final Assessment assessment = ClassFolder.assessed(WiredJob.class);

    @Test
    void readsTheSettingsFromFieldsAndConstants() {
        assertThat(pipelineIn("anonymousClass").settings())
                .isEqualTo(Map.of(
                        "source", "socketTextStream",
                        "batchInterval", "5000 ms",
                        "timeout", "1800000 ms",
                        "partitions", "12",
                        "checkpointInterval", "10000 ms"));
    }

    @Test
    void followsTheStepsToTheSource() {
        assertThat(pipelineIn("anonymousClass").steps())
                .containsExactly("socketTextStream", "filter", "mapToPair", "mapWithState");
    }

    @Test
    void readsTheTypesOfAnAnonymousClass() {
        assertThat(pipelineIn("anonymousClass").types())
                .isEqualTo(new StateTypes(
                        "java.lang.String", "java.lang.Long", "java.util.List<java.lang.Long>", "java.lang.String"));
        assertThat(pipelineIn("anonymousClass").function().form()).isEqualTo(Form.CLASS);
    }

    @Test
    void readsTheTypesOfAMethodReference() {
        Pipeline pipeline = pipelineIn("methodReference");

        assertThat(pipeline.types())
                .isEqualTo(
                        new StateTypes("java.lang.String", "java.lang.Long", "java.lang.Integer", "java.lang.Integer"));
        assertThat(pipeline.function().form()).isEqualTo(Form.METHOD_REFERENCE);
        assertThat(pipeline.function().calls()).containsExactly("exists", "get", "update");
        assertThat(pipeline.function().callsOfHelpers()).containsExactly(WiredJob.class.getName() + "$Seen.before");
    }

    @Test
    void isMechanicalWhereAKeyHasOneValueInABatch() {
        assertThat(pipelineIn("reduced").verdict()).isEqualTo(Verdict.MECHANICAL);
    }

    @Test
    void asksForTheOrderOfTheRecordsOfAKey() {
        assertThat(pipelineIn("methodReference").decisions())
                .extracting(Decision::differences)
                .containsExactly(List.of("D13"));
    }

    @Test
    void readsWhatAnUpdateFunctionDoes() {
        Pipeline pipeline = pipelineIn("nestedClass");

        assertThat(pipeline.overload()).isEqualTo("func, partitioner");
        assertThat(pipeline.types())
                .isEqualTo(new StateTypes("java.lang.String", "java.lang.Long", "java.lang.Long", "java.lang.Long"));
        assertThat(pipeline.function().calls()).containsExactly("exists", "get", "remove", "update");
        assertThat(pipeline.settings()).containsEntry("partitioner", "org.apache.spark.HashPartitioner");
        assertThat(pipeline.decisions())
                .extracting(Decision::rule)
                .containsExactly("update-state-by-key", "update-state-by-key");
    }

    @Test
    void findsAFunctionThatIsHandedToAHelper() {
        Pipeline pipeline = pipelineIn("keep");

        assertThat(pipeline.function().method()).startsWith("lambda$handedOver$");
        assertThat(pipeline.types().key()).isEqualTo("java.lang.String");
    }

    @Test
    void asksWhatATimeoutMeans() {
        assertThat(pipelineIn("anonymousClass").verdict()).isEqualTo(Verdict.NEEDS_DECISIONS);
        assertThat(pipelineIn("anonymousClass").decisions())
                .extracting(Decision::rule)
                .containsExactly("map-with-state", "state-timeout", "state-timeout-unhandled");
    }

    @Test
    void isBlockedFromTheSourceOn() {
        assertThat(pipelineIn("unknown").verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(pipelineIn("unknown").decisions())
                .as("in the same order in every process")
                .extracting(Decision::rule)
                .containsExactly("map-with-state", "source-receiver", "state-function-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sharing", "sharingToo", "joining"})
    void isBlockedByASourceThatItHasInCommonWithOthersOrJoinsOnItsWay(String method) {
        assertThat(pipelineIn(method).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(pipelineIn(method).decisions())
                .filteredOn(Decision::isBlocking)
                .extracting(Decision::rule)
                .containsExactly("source-receiver");
    }

    @Test
    void hasTheFindingsAlongItsWay() {
        assertThat(assessment.findingsOf(pipelineIn("anonymousClass")))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(
                        "source-socket",
                        "map-with-state",
                        "state-timeout",
                        "state-partitions",
                        "state-timeout-unhandled",
                        "stream-checkpoint");
    }

    @Test
    void hasTheStrategiesThatItsSourceIsGivenAndAsksForTheOffsets() {
        assertThat(assessment.findingsOf(pipelineIn("kafka")))
                .extracting(Finding::rule)
                .contains("source-kafka", "kafka-location-strategy", "kafka-consumer-strategy");
        assertThat(pipelineIn("kafka").decisions())
                .extracting(Decision::rule)
                .containsExactly("kafka-consumer-strategy");
    }

    @Test
    void sharesWhatIsFoundInAFunctionThatIsThatOfSeveral() {
        assertThat(assessment.findings())
                .filteredOn(finding -> finding.place().method().equals("stamp"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("state-clock"))
                .satisfies(finding -> assertThat(finding.pipeline()).isNull());
        assertThat(List.of(pipelineIn("stamped"), pipelineIn("stampedToo")))
                .allSatisfy(pipeline -> assertThat(pipeline.decisions())
                        .extracting(Decision::rule)
                        .contains("state-clock"));
    }

    @Test
    void takesNoValueThatASubclassHasAnotherFor() {
        assertThat(ClassFolder.assessed(OverriddenJob.class).pipelines())
                .singleElement()
                .satisfies(pipeline -> assertThat(pipeline.settings())
                        .containsEntry("timeout", "300000 ms")
                        .containsEntry("partitions", "not a constant"));
    }

    @Test
    void isReadBackFromJsonAsItWas() throws JsonProcessingException {
        assertThat(AssessmentJson.parse(AssessmentJson.text(assessment)).pipelines())
                .isEqualTo(assessment.pipelines());
    }

    private Pipeline pipelineIn(String method) {
        return assessment.pipelines().stream()
                .filter(pipeline -> pipeline.place().method().equals(method))
                .findFirst()
                .orElseThrow();
    }
}
