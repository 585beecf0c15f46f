package io.carryover.assess.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.assess.Assessment;
import io.carryover.assess.Decision;
import io.carryover.assess.Finding;
import io.carryover.assess.Pipeline;
import io.carryover.assess.Problem;
import io.carryover.assess.Rule;
import io.carryover.parity.report.DocumentationPages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An assessment in the Static Analysis Results Interchange Format, SARIF 2.1.0, as code-scanning pages and editors read it:
 * a result for each finding, with the file and line as far as the class file tells, and a fingerprint that stays the same
 * when lines move.
 */
public final class SarifReport {

    private static final String SCHEMA =
            "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Assessment assessment;
    private final SarifRules rules;
    private final SarifPlaces places;

    private SarifReport(Assessment assessment, SarifRules rules, SarifPlaces places) {
        this.assessment = assessment;
        this.rules = rules;
        this.places = places;
    }

    /**
     * @param rules what is known of the rules of its findings
     * @param documentation where the help of a rule leads to, if that is an address of the web
     * @param sources where the sources are
     * @return JSON, indented, ended by a line feed
     */
    public static String text(
            Assessment assessment, List<Rule> rules, DocumentationPages documentation, SourceRoots sources) {
        SarifRules known = SarifRules.of(assessment, rules, documentation);
        return new SarifReport(assessment, known, new SarifPlaces(sources))
                        .log()
                        .toPrettyString() + "\n";
    }

    private ObjectNode log() {
        ObjectNode log = JSON.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "carryover assess");
        driver.set("rules", rules.json());
        run.putArray("taxonomies").add(rules.differences().taxonomy());
        run.putArray("invocations").add(invocation());
        run.set("results", results());
        run.putObject("properties").set("pipelines", pipelines());
        return log;
    }

    /** What could not be read is no finding about the job, but of the run. */
    private ObjectNode invocation() {
        ObjectNode invocation = JSON.createObjectNode().put("executionSuccessful", true);
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        for (Problem problem : assessment.problems()) {
            notifications
                    .addObject()
                    .put("level", "warning")
                    .putObject("message")
                    .put("text", problem.file() + ": " + problem.what());
        }
        return invocation;
    }

    private ArrayNode results() {
        ArrayNode results = JSON.createArrayNode();
        Map<String, Integer> seen = new HashMap<>();
        for (Finding finding : assessment.findings()) {
            Fingerprint fingerprint = Fingerprint.of(finding);
            results.add(result(finding, fingerprint.of(seen.merge(fingerprint.subject(), 1, Integer::sum))));
        }
        return results;
    }

    private ObjectNode result(Finding finding, String fingerprint) {
        String text = finding.what() + " Replaced by: " + finding.replacement();
        ObjectNode result = JSON.createObjectNode()
                .put("ruleId", finding.rule())
                .put("ruleIndex", rules.indexOf(finding.rule()))
                .put("level", SarifRules.level(finding.effort()));
        result.putObject("message").put("text", text.replace("`", "")).put("markdown", text);
        result.putArray("locations").add(places.location(finding.place()));
        result.putObject("partialFingerprints").put("carryoverFinding/v1", fingerprint);
        ArrayNode taxa = result.putArray("taxa");
        finding.differences().forEach(code -> taxa.add(rules.differences().reference(code)));
        ObjectNode properties = result.putObject("properties")
                .put("confidence", finding.confidence().name())
                .put("effort", finding.effort().name())
                .put("reason", finding.reason())
                .put("pipeline", finding.pipeline());
        finding.differences().forEach(properties.putArray("differences")::add);
        return result;
    }

    private ArrayNode pipelines() {
        ArrayNode pipelines = JSON.createArrayNode();
        for (Pipeline pipeline : assessment.pipelines()) {
            ObjectNode json = pipelines
                    .addObject()
                    .put("id", pipeline.id())
                    .put("operation", pipeline.operation())
                    .put("verdict", pipeline.verdict().name());
            pipeline.decisions().stream().map(Decision::question).forEach(json.putArray("decisions")::add);
        }
        return pipelines;
    }
}
