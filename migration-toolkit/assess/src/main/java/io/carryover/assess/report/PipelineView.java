package io.carryover.assess.report;

import io.carryover.assess.Effort;
import io.carryover.assess.Finding;
import io.carryover.assess.Pipeline;
import io.carryover.assess.StateFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A stateful pipeline as the templates ask for it. */
record PipelineView(PageView page, Pipeline pipeline, int number) {

    /** A name for links that does not depend on what a class is called. */
    String anchor() {
        return "pipeline-" + number;
    }

    /** Where it is, without the package. */
    String shortName() {
        String className = pipeline.place().className();
        String packageName = className.substring(0, className.lastIndexOf('.') + 1);
        return pipeline.id().startsWith(packageName) ? pipeline.id().substring(packageName.length()) : pipeline.id();
    }

    Chip verdict() {
        return Chip.of(pipeline.verdict());
    }

    List<FindingView> findings() {
        return page.assessment().findingsOf(pipeline).stream().map(page::view).toList();
    }

    long count(Effort effort) {
        return page.assessment().findingsOf(pipeline).stream()
                .map(Finding::effort)
                .filter(effort::equals)
                .count();
    }

    /** What is known of it, by name; a type that the bytecode does not tell is said to be unknown. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("key", known(pipeline.types().key()));
        facts.put("value", known(pipeline.types().value()));
        facts.put("state", known(pipeline.types().state()));
        facts.put("output", known(pipeline.types().output()));
        facts.put("function", functionName());
        if (pipeline.function() != null && !pipeline.function().calls().isEmpty()) {
            facts.put("of its state", String.join("; ", pipeline.function().callsInWords()));
        }
        facts.putAll(pipeline.settings());
        return facts;
    }

    private static String known(String type) {
        return type == null ? "not told by the bytecode" : type;
    }

    private String functionName() {
        StateFunction function = pipeline.function();
        return function == null ? "not told by the bytecode" : function.className() + "." + function.method();
    }
}
