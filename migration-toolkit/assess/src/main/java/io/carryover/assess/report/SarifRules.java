package io.carryover.assess.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.assess.Assessment;
import io.carryover.assess.Effort;
import io.carryover.assess.Finding;
import io.carryover.assess.Rule;
import io.carryover.parity.report.DocumentationPages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules as SARIF has them.
 *
 * @param ids of all rules, and of what else findings name
 */
record SarifRules(
        List<String> ids, Map<String, Rule> known, SarifDifferences differences, DocumentationPages documentation) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SarifRules of(Assessment assessment, List<Rule> rules, DocumentationPages documentation) {
        Stream<String> named = assessment.findings().stream().map(Finding::rule);
        return new SarifRules(
                Stream.concat(rules.stream().map(Rule::id), named).distinct().toList(),
                rules.stream().collect(Collectors.toMap(Rule::id, Function.identity())),
                SarifDifferences.of(assessment, rules, documentation),
                documentation);
    }

    /** Somebody has to decide: an error; has to write code: a warning; else a note. */
    static String level(Effort effort) {
        return switch (effort) {
            case NONE, REWRITE -> "note";
            case RESTRUCTURE -> "warning";
            case REDESIGN -> "error";
        };
    }

    int indexOf(String rule) {
        return ids.indexOf(rule);
    }

    ArrayNode json() {
        ArrayNode rules = JSON.createArrayNode();
        ids.forEach(id ->
                rules.add(Optional.ofNullable(known.get(id)).map(this::rule).orElseGet(() -> unknown(id))));
        return rules;
    }

    private static ObjectNode unknown(String id) {
        ObjectNode json = JSON.createObjectNode().put("id", id);
        text(json, "help", "A rule of another release of Carryover: its findings say what replaces what they found.");
        return json;
    }

    private ObjectNode rule(Rule rule) {
        ObjectNode json = JSON.createObjectNode().put("id", rule.id());
        text(json, "shortDescription", rule.title());
        text(json, "fullDescription", rule.replacement());
        text(json, "help", help(rule));
        address(rule).ifPresent(address -> json.put("helpUri", address));
        json.putObject("defaultConfiguration").put("level", level(rule.effort()));
        ArrayNode relationships = json.putArray("relationships");
        ArrayNode tags = json.putObject("properties").putArray("tags");
        rule.differences().forEach(code -> {
            relationships.add(relationshipTo(code));
            tags.add(code);
        });
        return json;
    }

    private ObjectNode relationshipTo(String code) {
        ObjectNode relationship = JSON.createObjectNode();
        relationship.set("target", differences.reference(code));
        relationship.putArray("kinds").add("relevant");
        return relationship;
    }

    static void text(ObjectNode json, String field, String text) {
        json.putObject(field).put("text", text.replace("`", "")).put("markdown", text);
    }

    private String help(Rule rule) {
        String met = rule.differences().stream().map(differences::inMarkdown).collect(Collectors.joining(", "));
        return rule.replacement() + "\n\nEffort: " + Chip.of(rule.effort()).word() + ". " + rule.reason()
                + (met.isEmpty() ? "" : "\n\nDifferences that it meets: " + met + ".")
                + "\n\nIn the migration guide: " + guide(rule) + "."
                + "\n\nFound in:\n\n```java\n" + rule.example().strip() + "\n```";
    }

    private String guide(Rule rule) {
        return address(rule)
                .map(address -> "[" + rule.guide() + "](" + address + ")")
                .orElse("`docs/migration-guide.md#" + rule.guide() + "` in the sources of Carryover");
    }

    /** SARIF takes no relative address here. */
    private Optional<String> address(Rule rule) {
        return Optional.ofNullable(rule.guide()).flatMap(documentation::guide).filter(SarifRules::isOfTheWeb);
    }

    static boolean isOfTheWeb(String address) {
        return address.matches("(?i)https?://.*");
    }
}
