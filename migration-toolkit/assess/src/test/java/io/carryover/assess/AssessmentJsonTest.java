package io.carryover.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.carryover.assess.examples.StandardOutput;
import org.junit.jupiter.api.Test;

class AssessmentJsonTest {

    @Test
    void isReadBackAsItWas() throws JsonProcessingException {
        Assessment assessment = ClassFolder.assessed(StandardOutput.class);

        assertThat(assessment.findings()).isNotEmpty();
        assertThat(AssessmentJson.parse(AssessmentJson.text(assessment))).isEqualTo(assessment);
    }

    @Test
    void isTheSameForTheSameInput() {
        assertThat(AssessmentJson.text(ClassFolder.assessed(StandardOutput.class)))
                .isEqualTo(AssessmentJson.text(ClassFolder.assessed(StandardOutput.class)));
    }
}
