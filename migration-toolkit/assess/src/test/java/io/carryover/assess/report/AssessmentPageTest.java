package io.carryover.assess.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.Assessment;
import io.carryover.assess.AssessmentJson;
import io.carryover.assess.Effort;
import io.carryover.assess.Problem;
import io.carryover.parity.report.DocumentationPages;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentPageTest {

    private static final Document SHOP = page(Assessments.ofAShop());

    @Test
    void beginsWithWhatAManagerAsks() {
        assertThat(SHOP.select("h1").text()).isEqualTo("3 stateful pipelines");
        assertThat(SHOP.select(".headline").text())
                .isEqualTo("1 can be rewritten with what is known; 2 to be decided upon, with 2 questions.");
        assertThat(SHOP.select(".tally li").eachText())
                .containsExactly("5 findings", "1 mechanical", "2 needs decisions", "0 blocked");
    }

    @Test
    void countsTheEffortsOfEachPipeline() {
        assertThat(SHOP.select(".overview tbody tr").eachText())
                .containsExactly(
                        "Sessions.main:42 mapWithState ? needs decisions 2 0 1 1 1",
                        "Counts.wire:17 mapWithState ? needs decisions 1 0 0 1 0",
                        "Totals.main:20 mapWithState \u2713 mechanical 0 0 0 0 0");
    }

    @Test
    void asksWhatHasToBeDecidedAndWhatBlocks() {
        assertThat(SHOP.select(".decisions ol > li").eachText())
                .containsExactly(
                        "May sessions time out earlier than today? D05 Sessions.main:42 Counts.wire:17",
                        "Which time does ended mean? nothing can be migrated before Sessions.main:42");
        assertThat(SHOP.getElementById("pipeline-1")
                        .parent()
                        .select(".asked li")
                        .eachText())
                .containsExactly(
                        "May sessions time out earlier than today? D05",
                        "Which time does ended mean? nothing can be migrated before");
    }

    @Test
    void givesTheReasonOfEachEffortFromTheHardestOn() {
        assertThat(SHOP.select(".tiers h3").eachText())
                .containsExactly("? redesign 1 place", "\u2248 restructure 2 places", "\u2713 rewrite 2 places");
        assertThat(SHOP.select(".tiers dl").first().text())
                .isEqualTo("The clock in a state function 1\u00d7 Because of clock.");
    }

    @Test
    void showsEachFindingAtItsPipeline() {
        Element sessions = SHOP.getElementById("pipeline-1").parent();

        assertThat(sessions.select(".case h3").eachText())
                .containsExactly(
                        "Kafka by createDirectStream", "State with mapWithState", "The clock in a state function");
        assertThat(sessions.select(".case").get(2).text())
                .contains(
                        "com.acme.shop.Sessions$Step.call:61",
                        "com/acme/shop/Sessions.java",
                        "replaced by Something of the migrated side.",
                        "timeout 300000 ms",
                        "D02 D05",
                        "low: a name or a shape suggests it");
        assertThat(SHOP.getElementById("elsewhere")
                        .parent()
                        .select(".case .place")
                        .eachText())
                .containsExactly("com.acme.shop.Totals.main:12");
    }

    @Test
    void showsWhatLeadsToThePipeline() {
        assertThat(SHOP.select(".steps").first().text())
                .isEqualTo("createDirectStream \u2192 mapToPair \u2192 mapWithState(spec)");
    }

    @Test
    void saysWhichTypesTheBytecodeDoesNotTell() {
        assertThat(SHOP.getElementById("pipeline-1")
                        .parent()
                        .select(".pipeline .facts > div")
                        .eachText())
                .containsExactly(
                        "key java.lang.String",
                        "value com.acme.shop.Visit",
                        "state not told by the bytecode",
                        "output java.lang.String",
                        "function com.acme.shop.Sessions.lambda$main$0",
                        "of its state get with a state",
                        "timeout 300000 ms");
    }

    @Test
    void saysWhatCouldNotBeRead() {
        assertThat(SHOP.select(".inputs li").eachText())
                .containsExactly(
                        "target/shop.jar: 812 classes, 9 of them with Spark Streaming; multi-release: classes of Java 17",
                        "\u2715 target/shop.jar!/com/acme/Broken.class: is cut short");
    }

    @Test
    void leadsEveryLinkSomewhere() {
        List<String> ids = SHOP.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(SHOP.select("a[href]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> ids.contains(href.substring(1)));
    }

    @Test
    void explainsTheRuleOfEachFindingWithItsExampleAndItsSectionOfTheGuide() {
        assertThat(SHOP.select(".case a[href^='#rule-']").eachAttr("href"))
                .hasSize(5)
                .contains("#rule-clock", "#rule-kafka-direct", "#rule-map-with-state");
        Element rule = SHOP.getElementById("rule-map-with-state");
        assertThat(rule.select(".example").text()).isEqualTo("visits.mapWithState(StateSpec.function(f));");
        assertThat(rule.select("a.code").eachAttr("href")).containsExactly("#code-D02", "#code-D03");
        assertThat(rule.select(".more code").text()).isEqualTo("docs/migration-guide.md#a-timeout");
    }

    @Test
    void linksTheRegisterAndTheGuideWhereTheyAre() {
        Document page = Jsoup.parse(AssessmentPage.render(
                Assessments.ofAShop(), Assessments.RULES, DocumentationPages.under("https://example.org/differences")));

        assertThat(page.select("#code-D05 a").attr("href")).isEqualTo("https://example.org/differences/D05.md");
        assertThat(page.select("#rule-map-with-state a[href^=https]").attr("href"))
                .isEqualTo("https://example.org/differences/../migration-guide.md#a-timeout");
    }

    @Test
    void isTheSameFromTheJsonForm() throws Exception {
        Assessment read = AssessmentJson.parse(AssessmentJson.text(Assessments.ofAShop()));

        assertThat(html(read)).isEqualTo(html(Assessments.ofAShop()));
    }

    @Test
    void saysSoWhereNothingWasFound() {
        Document page = page(Assessments.empty());

        assertThat(page.select("h1").text()).isEqualTo("No use of DStreams");
        assertThat(page.select("#filter, table, .cases")).isEmpty();
    }

    @Test
    void givesNoAllClearForWhatWasNotRead() {
        Problem first = new Problem("job.jar!A.class", "method run could not be followed");
        Problem second = new Problem("job.jar!A.class", "method stop could not be followed");
        Problem third = new Problem("job.jar!B.class", "is cut short");

        Document nothing = page(Assessments.withProblems(List.of(), first, second, third));
        assertThat(nothing.select("h1").text()).isEqualTo("No use of DStreams in what could be read");
        assertThat(nothing.select(".headline").text())
                .isEqualTo("Nothing of the DStream API was found in what was read;"
                        + " left out, whole or in part: 2 files.");
        assertThat(nothing.select("header.equal")).isEmpty();
        Document noState = page(Assessments.withProblems(
                List.of(Assessments.finding("kafka-direct", "com.acme.Job", "main", 1, Effort.REWRITE, null)), third));
        assertThat(noState.select("h1").text()).isEqualTo("No stateful pipeline in what could be read");
        assertThat(noState.select(".headline").text())
                .isEqualTo("Nothing keeps state; what replaces the rest is said place by place;"
                        + " left out, whole or in part: 1 file.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "</title></code></style></script><img src=x onerror=alert(1)>",
                "javascript:alert(1)",
                "${1+1} $unsafe{x} @template.x()"
            })
    void hasTheSameElementsWhateverTheClassesAreCalled(String hostile) {
        Document page = page(Assessments.sayingEverywhere(hostile));

        assertThat(structure(page)).isEqualTo(structure(page(Assessments.sayingEverywhere("harmless"))));
        assertThat(page.select("summary .place").first().wholeText()).isEqualTo(hostile + "." + hostile + ":7");
    }

    private static List<String> structure(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .toList())
                .toList();
    }

    private static Document page(Assessment assessment) {
        return Jsoup.parse(html(assessment));
    }

    private static String html(Assessment assessment) {
        return AssessmentPage.render(assessment, Assessments.RULES, DocumentationPages.NONE);
    }
}
