package io.carryover.assess.skeleton;

import io.carryover.assess.Decision;
import io.carryover.assess.Pipeline;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The sources that are generated for a stateful pipeline. */
record PipelineSources(Pipeline pipeline, SkeletonNames names, TeamClasses classes) {

    private static final String MAIN = "src/main/java/";
    private static final String TEST = "src/test/java/";

    /** By their path in the project. */
    Map<String, String> files() {
        Map<String, String> values = values();
        Map<String, String> files = new LinkedHashMap<>();
        String operation = pipeline.operation().equals("updateStateByKey") ? "UpdateStateByKey" : "MapWithState";
        files.put(MAIN + names.file("Gap"), java("Gap", values));
        files.put(MAIN + names.file(names.migrated()), java(operation + "Migrated", values));
        files.put(TEST + names.file(names.pair()), java(operation + "Pair", values));
        files.put(TEST + names.file(names.test()), java("ParityTest", values));
        files.put(caseFolder() + "/first/batch-01.jsonl", firstBatch());
        return files;
    }

    String caseFolder() {
        return "src/test/cases/" + names.title();
    }

    private String java(String template, Map<String, String> values) {
        return JavaSource.of(names.packageName(), Resource.text(template + ".java.txt"), values);
    }

    private Map<String, String> values() {
        OwnFunction function = new OwnFunction(pipeline.operation(), pipeline.function(), classes);
        RoleTypes types = new RoleTypes(classes, names.packageName());
        RoleType key = types.of("key", pipeline.types().key());
        RoleType value = types.of("value", pipeline.types().value());
        RoleType state = types.of("state", pipeline.types().state());
        RoleType output = types.of("output", output(function));
        Map<String, String> values = new HashMap<>(new TimeoutValues(pipeline).values());
        values.putAll(new LegacySettings(pipeline).values());
        values.putAll(Map.of("K", key.type(), "V", value.type(), "S", state.type(), "O", output.type()));
        values.putAll(Map.of("keyEncoder", key.encoder(), "valueEncoder", value.encoder()));
        values.putAll(Map.of("stateEncoder", state.encoder(), "outputEncoder", output.encoder()));
        values.put("function", function.expression());
        values.put("functionName", function.name());
        values.put(
                "called",
                Resource.text(function.tellsTime() ? "CalledWithTime.java.txt" : "Called.java.txt")
                        .stripTrailing());
        values.put("migrated", names.migrated());
        values.put("pair", names.pair());
        values.put("test", names.test());
        values.put("title", names.title());
        values.put("cases", caseFolder());
        values.put("operation", pipeline.operation());
        values.put("place", pipeline.place().toString());
        values.put(
                "steps",
                pipeline.stepsBefore().isEmpty()
                        ? "not told by the bytecode"
                        : String.join(", ", pipeline.stepsBefore()));
        values.put("decisions", decisions());
        values.put("parser", parser(key, value));
        values.put("stateMapping", state.isOpaque() ? stateMapping(key, state) : "");
        return values;
    }

    /** A function that is handed the time returns an optional output; the stream is of what is in it. */
    private String output(OwnFunction function) {
        String output = pipeline.types().output();
        boolean isOptional =
                output != null && output.matches("(org\\.apache\\.spark\\.api\\.java\\.Optional|scala\\.Option)<.*>");
        return function.tellsTime() && isOptional
                ? output.substring(output.indexOf('<') + 1, output.length() - 1)
                : output;
    }

    private String parser(RoleType key, RoleType value) {
        if ((key.isReadable() || key.isGap()) && (value.isReadable() || value.isGap())) {
            return names.pair() + "::parse";
        }
        return "Gap.open("
                + Quoted.java("how a line of a batch file becomes a key and a value: correct parse, then put "
                        + names.pair() + "::parse here")
                + ")";
    }

    /** Bytes say nothing to the state store's schema. (D15) */
    private String stateMapping(RoleType key, RoleType state) {
        return "\n                .migratedState(%s.key(), %s.state(), (%s key, %s state) -> state)"
                .formatted(names.migrated(), names.migrated(), key.type(), state.type());
    }

    private String decisions() {
        return pipeline.decisions().isEmpty()
                ? ""
                : " *\n * <p>To be decided:\n *\n * <ul>\n"
                        + pipeline.decisions().stream()
                                .map(PipelineSources::decision)
                                .collect(Collectors.joining())
                        + " * </ul>";
    }

    private static String decision(Decision decision) {
        String codes = decision.differences().isEmpty() ? "" : " (" + String.join(", ", decision.differences()) + ")";
        String question = Quoted.xml(decision.question()).replace("*/", "* /").replace("@", "&#64;");
        return " *   <li>" + question + codes + "\n";
    }

    private String firstBatch() {
        RoleTypes types = new RoleTypes(classes, names.packageName());
        String key = types.of("key", pipeline.types().key()).sample();
        String value = types.of("value", pipeline.types().value()).sample();
        return "{\"key\": " + key + ", \"value\": " + value + "}\n";
    }
}
