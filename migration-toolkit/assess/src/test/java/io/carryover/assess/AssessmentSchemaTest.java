package io.carryover.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.carryover.assess.examples.StandardOutput;
import io.carryover.assess.golden.Visits;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema: it takes what is written, refuses what is not, and leaves no field out. */
class AssessmentSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode SCHEMA = schema();
    private static final JsonSchema VALIDATOR =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SCHEMA);

    @ParameterizedTest
    @ValueSource(classes = {Visits.class, StandardOutput.class, AssessmentSchemaTest.class})
    void takesWhatIsWritten(Class<?> assessed) throws IOException {
        assertThat(VALIDATOR.validate(json(assessed))).isEmpty();
    }

    @Test
    void refusesAnotherVersion() throws IOException {
        ObjectNode other = json(Visits.class).put("schema", Assessment.SCHEMA + 1);

        assertThat(VALIDATOR.validate(other)).hasSize(1);
    }

    @Test
    void refusesAFieldThatIsMissing() throws IOException {
        ObjectNode other = json(Visits.class);
        ((ObjectNode) other.at("/findings/0/place")).remove("line");

        assertThat(VALIDATOR.validate(other)).hasSize(1);
    }

    @Test
    void refusesAVerdictThatThereIsNot() throws IOException {
        ObjectNode other = json(Visits.class);
        ((ObjectNode) other.at("/pipelines/0")).put("verdict", "EASY");

        assertThat(VALIDATOR.validate(other)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Assessment.class,
                Input.class,
                Pipeline.class,
                StateTypes.class,
                StateFunction.class,
                Decision.class,
                Finding.class,
                Place.class,
                Problem.class
            })
    void namesEachFieldAndRequiresIt(Class<?> type) {
        String[] fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new);
        JsonNode definition = SCHEMA.at("/$defs/" + type.getSimpleName());

        assertThat(definition.get("properties").fieldNames()).toIterable().containsExactlyInAnyOrder(fields);
        assertThat(definition.get("required")).extracting(JsonNode::textValue).containsExactlyInAnyOrder(fields);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {Verdict.class, Confidence.class, Effort.class, StateFunction.Form.class, StateSituation.class})
    void namesEachConstant(Class<?> type) {
        String[] constants =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toArray(String[]::new);

        assertThat(SCHEMA.at("/$defs/" + type.getSimpleName() + "/enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder(constants);
    }

    @Test
    void isOfTheVersionThatIsWritten() {
        assertThat(SCHEMA.at("/$defs/Assessment/properties/schema/const").intValue())
                .isEqualTo(Assessment.SCHEMA);
    }

    private static ObjectNode json(Class<?> assessed) throws IOException {
        return (ObjectNode) JSON.readTree(AssessmentJson.text(ClassFolder.assessed(assessed)));
    }

    private static JsonNode schema() {
        String file = "assessment-" + Assessment.SCHEMA + ".schema.json";
        try (InputStream schema = Assessment.class.getResourceAsStream(file)) {
            return JSON.readTree(schema);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
