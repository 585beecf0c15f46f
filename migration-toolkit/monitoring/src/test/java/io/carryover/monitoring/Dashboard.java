package io.carryover.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The dashboard for Grafana.
 *
 * @param json as it is imported
 */
record Dashboard(JsonNode json) {

    private static final Path FILE = Path.of("../../docs/monitoring/grafana-dashboard.json");
    private static final Pattern SELECTED_NAME = Pattern.compile("__name__=~\"([^\"]+)\"");
    private static final Pattern LABELLED_NAME = Pattern.compile("\"__name__\", \"([^\"]+)\"");
    private static final Pattern METRICS = Pattern.compile("metrics\\((.+)\\)");

    static Dashboard read() throws IOException {
        return new Dashboard(new ObjectMapper().readTree(FILE.toFile()));
    }

    List<JsonNode> panels() {
        return elements(json.path("panels"));
    }

    List<JsonNode> variables() {
        return elements(json.at("/templating/list"));
    }

    /** What a panel asks Prometheus, as regular expressions of names; every choice is left open. */
    static List<Pattern> selectedBy(JsonNode panel) {
        return namesIn(panel, SELECTED_NAME).toList();
    }

    /** All regular expressions of names, those from which labels and choices are made too. */
    Stream<Pattern> allNames() {
        Stream<Pattern> inPanels = panels().stream()
                .flatMap(panel -> Stream.concat(namesIn(panel, SELECTED_NAME), namesIn(panel, LABELLED_NAME)));
        Stream<Pattern> inVariables = variables().stream().flatMap(Dashboard::namesIn);
        return Stream.concat(inPanels, inVariables);
    }

    private static Stream<Pattern> namesIn(JsonNode panel, Pattern where) {
        return elements(panel.path("targets")).stream()
                .map(target -> target.path("expr").asText())
                .flatMap(expression -> where.matcher(expression).results())
                .map(Dashboard::anyChoice);
    }

    private static Stream<Pattern> namesIn(JsonNode variable) {
        if (!variable.path("type").asText().equals("query")) {
            return Stream.of();
        }
        String inSlashes = variable.path("regex").asText();
        return Stream.concat(
                METRICS.matcher(variable.at("/query/query").asText()).results().map(Dashboard::anyChoice),
                Stream.of(Pattern.compile(inSlashes.substring(1, inSlashes.length() - 1))));
    }

    private static Pattern anyChoice(MatchResult name) {
        return Pattern.compile(name.group(1).replaceAll("\\$\\{\\w+:regex}", ".+"));
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }
}
