package io.carryover.assess.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.carryover.assess.Assessment;
import io.carryover.assess.AssessmentJson;
import io.carryover.assess.Assessor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is assessed, its JSON is as the published schema says. */
class JsonSchemaTest {

    private static final JsonSchema SCHEMA = schema();

    @ParameterizedTest
    @EnumSource
    void takesTheReportOfLabelledJobs(JobSet jobs) {
        assertTakes(jobs.assessed());
    }

    @ParameterizedTest
    @EnumSource
    void takesTheReportOfAPublicJar(PublicJar jar) {
        assertTakes(Assessor.assess(List.of(jar.path()), List.of()));
    }

    private static void assertTakes(Assessment assessment) {
        assertThat(assessment.findings()).isNotEmpty();
        assertThat(SCHEMA.validate(AssessmentJson.text(assessment), InputFormat.JSON))
                .isEmpty();
    }

    private static JsonSchema schema() {
        String file = "assessment-" + Assessment.SCHEMA + ".schema.json";
        try (InputStream schema = Assessment.class.getResourceAsStream(file)) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
