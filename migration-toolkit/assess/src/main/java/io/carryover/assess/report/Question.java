package io.carryover.assess.report;

import io.carryover.assess.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something to be decided, once for all pipelines that ask it.
 *
 * @param decision as the first of them asks it
 */
record Question(Decision decision, List<PipelineView> pipelines) {

    /** What most pipelines wait for comes first. */
    static List<Question> of(List<PipelineView> pipelines) {
        Map<String, Question> byText = new LinkedHashMap<>();
        for (PipelineView pipeline : pipelines) {
            for (Decision decision : pipeline.pipeline().decisions()) {
                byText.computeIfAbsent(decision.question(), text -> new Question(decision, new ArrayList<>()))
                        .pipelines
                        .add(pipeline);
            }
        }
        return sorted(byText.values());
    }

    private static List<Question> sorted(Collection<Question> questions) {
        return questions.stream()
                .sorted((one, other) -> other.pipelines.size() - one.pipelines.size())
                .toList();
    }
}
