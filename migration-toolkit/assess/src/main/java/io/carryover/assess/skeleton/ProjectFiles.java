package io.carryover.assess.skeleton;

import io.carryover.assess.Decision;
import io.carryover.assess.Pipeline;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is around the sources: the build, and a page that says what is missing. */
final class ProjectFiles {

    private static final Pattern GAP = Pattern.compile("(?:Gap\\.open|new Gap)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, String> versions = versions();

    /** @param jars of what was assessed */
    String pom(String artifact, LegacyJars jars) {
        Map<String, String> values = new HashMap<>(versions);
        values.put("artifact", artifact);
        values.put("jars", jars.dependencies());
        return JavaSource.filled(Resource.text("pom.xml.txt"), values).replace("@{", "${");
    }

    String readme(List<PipelineSources> pipelines) {
        Map<String, String> values = new HashMap<>(versions);
        values.put("pipelines", pipelines.stream().map(ProjectFiles::section).collect(Collectors.joining("\n")));
        return JavaSource.filled(Resource.text("README.md.txt"), values);
    }

    private static String section(PipelineSources sources) {
        Pipeline pipeline = sources.pipeline();
        return JavaSource.filled(
                Resource.text("pipeline.md.txt"),
                Map.of(
                        "title", sources.names().base(),
                        "operation", pipeline.operation(),
                        "place", pipeline.place().toString(),
                        "verdict",
                                pipeline.verdict()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                        "gaps", gaps(sources.files()),
                        "decisions", decisions(pipeline.decisions())));
    }

    private static String gaps(Map<String, String> files) {
        return files.entrySet().stream()
                .flatMap(file -> GAP.matcher(file.getValue())
                        .results()
                        .map(gap -> "| " + gap.group(1).replace("|", "\\|") + " | [" + simpleName(file.getKey()) + "]("
                                + file.getKey() + ") |"))
                .collect(Collectors.joining("\n"));
    }

    private static String simpleName(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
    }

    private static String decisions(List<Decision> decisions) {
        return decisions.isEmpty()
                ? ""
                : decisions.stream()
                        .map(decision -> "- " + decision.question() + " " + String.join(", ", decision.differences()))
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n", "\nTo be decided:\n\n", ""));
    }

    private static Map<String, String> versions() {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Resource.text("versions.properties")));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(name -> name, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
