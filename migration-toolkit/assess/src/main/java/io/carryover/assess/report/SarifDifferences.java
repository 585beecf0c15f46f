package io.carryover.assess.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.assess.Assessment;
import io.carryover.assess.Rule;
import io.carryover.parity.report.DocumentationPages;
import io.carryover.parity.report.Explanation;
import io.carryover.parity.report.Explanations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The register of differences as a taxonomy of SARIF, to which rules and results refer: so what a code means is told in the
 * report itself, wherever the pages of the register are.
 *
 * @param codes of all that is referred to, sorted
 */
record SarifDifferences(List<String> codes, DocumentationPages documentation) {

    private static final String NAME = "carryover differences";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SarifDifferences of(Assessment assessment, List<Rule> rules, DocumentationPages documentation) {
        Stream<String> ofRules = rules.stream().flatMap(rule -> rule.differences().stream());
        Stream<String> ofFindings = assessment.findings().stream().flatMap(finding -> finding.differences().stream());
        return new SarifDifferences(
                Stream.concat(ofRules, ofFindings).distinct().sorted().toList(), documentation);
    }

    ObjectNode taxonomy() {
        ObjectNode taxonomy = JSON.createObjectNode().put("name", NAME);
        ArrayNode taxa = taxonomy.putArray("taxa");
        codes.forEach(code -> taxa.add(taxon(code)));
        return taxonomy;
    }

    private ObjectNode taxon(String code) {
        ObjectNode taxon = JSON.createObjectNode().put("id", code);
        Explanations.of(code).ifPresent(explanation -> explain(taxon, explanation));
        address(code).ifPresent(address -> taxon.put("helpUri", address));
        return taxon;
    }

    private static void explain(ObjectNode taxon, Explanation explanation) {
        SarifRules.text(taxon, "shortDescription", explanation.title());
        SarifRules.text(taxon, "fullDescription", explanation.text());
    }

    /** A reference to a code. */
    ObjectNode reference(String code) {
        ObjectNode reference = JSON.createObjectNode().put("id", code).put("index", codes.indexOf(code));
        reference.putObject("toolComponent").put("name", NAME).put("index", 0);
        return reference;
    }

    /** A code with what it means in a few words, and a link where its page is of the web. */
    String inMarkdown(String code) {
        String name =
                address(code).map(address -> "[" + code + "](" + address + ")").orElse(code);
        return name
                + Explanations.of(code).map(known -> " (" + known.title() + ")").orElse("");
    }

    private Optional<String> address(String code) {
        return documentation.of(code).filter(SarifRules::isOfTheWeb);
    }
}
