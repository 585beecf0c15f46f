package io.carryover.assess.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carryover.assess.Assessment;
import io.carryover.assess.AssessmentJson;
import io.carryover.assess.ClassFolder;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** What others read: the JSON of a job, from its first field to its last, against what was written by hand from the rules. */
class GoldenAssessmentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void jsonOfAJobIsWhatWasWrittenDown() throws IOException {
        Assessment assessment = ClassFolder.assessed(Visits.class);
        String path = assessment.inputs().get(0).path();

        JsonNode json = JSON.readTree(AssessmentJson.text(assessment).replace(path, "Visits.class"));

        assertThat(json.toPrettyString()).isEqualTo(expected().toPrettyString());
    }

    private static JsonNode expected() throws IOException {
        try (InputStream json = GoldenAssessmentTest.class.getResourceAsStream("visits.json")) {
            return JSON.readTree(json);
        }
    }
}
