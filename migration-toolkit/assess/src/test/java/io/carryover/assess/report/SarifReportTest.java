package io.carryover.assess.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.carryover.assess.Assessment;
import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Finding;
import io.carryover.assess.Place;
import io.carryover.parity.report.DocumentationPages;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SarifReportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonSchema SCHEMA = schema();

    static List<Assessment> assessments() {
        return List.of(
                Assessments.ofAShop(),
                Assessments.empty(),
                Assessments.sayingEverywhere("<a b=\"c\">%20 \\ \u00e4"),
                Assessments.of(new Finding(
                        "unknown-rule",
                        new Place("com.acme.Job", "", 0, null),
                        "What.",
                        "That.",
                        List.of(),
                        Confidence.MEDIUM,
                        Effort.NONE,
                        "So.",
                        null,
                        Map.of())));
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void validatesAgainstTheSchemaOfTheFormat(Assessment assessment) throws IOException {
        assertThat(SCHEMA.validate(sarif(assessment, DocumentationPages.NONE))).isEmpty();
        assertThat(SCHEMA.validate(sarif(assessment, DocumentationPages.under("https://example.org/d"))))
                .isEmpty();
    }

    @Test
    void schemaRefusesWhatIsNoSarif() throws IOException {
        assertThat(SCHEMA.validate(JSON.readTree("{\"version\": \"2.1.0\", \"runs\": [{\"results\": 1}]}")))
                .isNotEmpty();
    }

    @Test
    void namesFileLineAndMethodOfEachFinding() throws IOException {
        JsonNode location = result(3).at("/locations/0");

        assertThat(location.at("/physicalLocation/artifactLocation/uri").asText())
                .isEqualTo("src/main/java/com/acme/shop/Sessions.java");
        assertThat(location.at("/physicalLocation/region/startLine").asInt()).isEqualTo(61);
        assertThat(location.at("/logicalLocations/0/fullyQualifiedName").asText())
                .isEqualTo("com.acme.shop.Sessions$Step.call");
    }

    @Test
    void saysOfEachFindingWhatReplacesItAndHowBadItIs() throws IOException {
        assertThat(result(3).at("/message/markdown").asText())
                .isEqualTo("Is called `here`. Replaced by: Something of the `migrated` side.");
        assertThat(result(3).at("/message/text").asText())
                .isEqualTo("Is called here. Replaced by: Something of the migrated side.");
        assertThat(List.of(result(1), result(2), result(3)))
                .extracting(result -> result.get("level").asText())
                .containsExactly("note", "warning", "error");
    }

    @Test
    void helpsWithEachRule() throws IOException {
        JsonNode run = sarif(Assessments.ofAShop(), DocumentationPages.under("https://example.org/d"))
                .at("/runs/0");
        JsonNode rule =
                run.at("/tool/driver/rules").get(run.at("/results/2/ruleIndex").asInt());

        assertThat(rule.get("id").asText()).isEqualTo("map-with-state");
        assertThat(rule.get("helpUri").asText()).isEqualTo("https://example.org/d/../migration-guide.md#a-timeout");
        assertThat(rule.at("/help/markdown").asText())
                .contains(
                        "Effort: restructure.", "[D02](https://example.org/d/D02.md)", "```java\nvisits.mapWithState(");
    }

    @Test
    void explainsTheCodesOfRulesAndFindingsWithoutAnyAddress() throws IOException {
        JsonNode run = sarif(Assessments.ofAShop(), DocumentationPages.NONE).at("/runs/0");
        JsonNode taxa = run.at("/taxonomies/0/taxa");

        assertThat(taxa.findValuesAsText("id")).containsExactly("D02", "D03", "D05", "D11");
        assertThat(taxa).allSatisfy(code -> {
            assertThat(code.at("/fullDescription/text").asText()).isNotBlank();
            assertThat(code.has("helpUri")).isFalse();
        });
        assertThat(run.at("/results/0/taxa"))
                .extracting(
                        code -> taxa.get(code.get("index").asInt()).get("id").asText())
                .containsExactly("D02", "D05");
        assertThat(run.at("/tool/driver/rules/0/relationships"))
                .extracting(one -> one.at("/target/id").asText())
                .containsExactly("D02", "D03");
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void helpsWithEveryRuleWithoutAnyAddress(Assessment assessment) throws IOException {
        JsonNode rules = sarif(assessment, DocumentationPages.NONE).at("/runs/0/tool/driver/rules");

        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.at("/help/text").asText()).isNotBlank());
        assertThat(rules.get(0).at("/help/markdown").asText())
                .contains("`docs/migration-guide.md#a-timeout` in the sources of Carryover");
    }

    @Test
    void knowsAFindingAgainWhenLinesHaveMoved() throws IOException {
        Finding first = Assessments.finding("clock", "com.acme.Job", "main", 10, Effort.REDESIGN, null);
        Finding second = Assessments.finding("clock", "com.acme.Job", "main", 20, Effort.REDESIGN, null);
        Finding moved = Assessments.finding("clock", "com.acme.Job", "main", 11, Effort.REDESIGN, null);

        assertThat(fingerprints(Assessments.of(first, second))).doesNotHaveDuplicates();
        assertThat(fingerprints(Assessments.of(moved, second))).isEqualTo(fingerprints(Assessments.of(first, second)));
    }

    @Test
    void looksForSourcesWhereTheyAreSaidToBe() {
        assertThat(SourceRoots.in("jobs/src/").path("a/B.java")).isEqualTo("jobs/src/a/B.java");
        assertThat(SourceRoots.in(".").path("a/B.java")).isEqualTo("a/B.java");
        assertThat(SourceRoots.OF_MAVEN.path("a/B.scala")).isEqualTo("src/main/scala/a/B.scala");
    }

    @Test
    void reportsWhatCouldNotBeReadAsAWarningOfTheRun() throws IOException {
        assertThat(sarif(Assessments.ofAShop(), DocumentationPages.NONE)
                        .at("/runs/0/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .isEqualTo("target/shop.jar!/com/acme/Broken.class: is cut short");
    }

    private static JsonNode result(int index) throws IOException {
        return sarif(Assessments.ofAShop(), DocumentationPages.NONE).at("/runs/0/results/" + index);
    }

    private static List<String> fingerprints(Assessment assessment) throws IOException {
        return sarif(assessment, DocumentationPages.NONE).at("/runs/0/results").findValuesAsText("carryoverFinding/v1");
    }

    private static JsonNode sarif(Assessment assessment, DocumentationPages documentation) throws IOException {
        return JSON.readTree(SarifReport.text(assessment, Assessments.RULES, documentation, SourceRoots.OF_MAVEN));
    }

    private static JsonSchema schema() {
        try (InputStream schema = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
