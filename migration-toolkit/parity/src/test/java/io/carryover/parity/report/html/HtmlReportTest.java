package io.carryover.parity.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import io.carryover.parity.compare.Aspect;
import io.carryover.parity.compare.Source;
import io.carryover.parity.compare.Verdict;
import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.CaseReport;
import io.carryover.parity.report.DocumentationPages;
import io.carryover.parity.report.LargeReport;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.Reports;
import io.carryover.parity.report.SearchTotals;
import io.carryover.parity.report.Side;
import io.carryover.parity.report.StepFigures;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

    private static final ParityReport LARGE = LargeReport.make();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "</title></desc></svg></code></style></script><img src=x onerror=alert(1)>",
                "]]>--><b>&lt;",
                "javascript:alert(1)",
                "${1+1} $unsafe{x} @template.x()"
            })
    void hasTheSameElementsWhateverTheDataSays(String hostile) {
        Document page = page(Reports.sayingEverywhere(hostile));

        assertThat(structure(page)).isEqualTo(structure(page(Reports.sayingEverywhere("harmless"))));
        assertThat(page.select(".scenario h2").first().text())
                .isEqualTo(Jsoup.parse("<p></p>").body().text(hostile).text());
        assertThat(page.select("td code").first().wholeText()).isEqualTo(hostile);
    }

    @Test
    void needsNothingFromAnywhereElse() {
        Document page = page(LARGE);

        assertThat(page.select("[src], form[action], iframe, object, base")).isEmpty();
        assertThat(page.select("[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("#") || href.equals("data:,"));
        assertThat(page.html()).doesNotContain("http://", "https://", "@import", "url(");
    }

    @Test
    void allowsNoScriptAndNoStyleButItsOwn() {
        Document page = page(LARGE);
        Element script = page.select("script").first();
        Element style = page.select("style").first();

        assertThat(page.select("script, style")).containsExactlyInAnyOrder(style, script);
        assertThat(page.select("[style]")).isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; img-src data:; style-src " + hash(style.data()) + "; script-src "
                        + hash(script.data()));
    }

    @Test
    void leadsEveryLinkSomewhere() {
        Document page = page(LARGE);

        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> ids.contains(href.substring(1)));
    }

    @Test
    void showsTheWorstVerdictOfEachImplementationInAScenario() {
        Document page = page(LARGE);

        assertThat(page.select(".overview tbody tr")).hasSize(13);
        assertThat(overview(page, "gap-sessions"))
                .containsExactly("✓ equal 5", "✓ equal 5", "✓ equal 5", "✓ equal 5", "≈ declared 1 of 5");
        assertThat(overview(page, "weekly-spend"))
                .containsExactly("✓ equal 5", "✓ equal 5", "✕ different 1 of 5", "✓ equal 5", "not run");
    }

    @Test
    void leadsFromADifferentScenarioToTheCaseThatIsDifferent() {
        Document page = page(LARGE);

        String target =
                page.select(".overview a[href^=#case]:has(.different)").first().attr("href");
        assertThat(page.select(target).first().closest(".case").select("h3").text())
                .isEqualTo("expiry");
    }

    @Test
    void opensOnlyCasesThatAreDifferent() {
        Document page = page(LARGE);

        assertThat(page.select("details")).hasSize(65);
        assertThat(page.select("details[open]").eachAttr("data-scenario"))
                .containsExactly("weekly-spend", "active-users");
    }

    @Test
    void tellsTheFourComparisonsOfEveryImplementation() {
        Element different = caseOf(page(LARGE), "weekly-spend", "expiry");
        Element killed = caseOf(page(LARGE), "active-users", "expiry");

        assertThat(counts(different, "mapWithState"))
                .containsExactly("120 ✓", "7 ✓", "2 ✓", "3 ✓", "24 kills ✓", "✓ equal");
        assertThat(counts(different, "groupState"))
                .containsExactly("120 ✕", "7 ✕", "2 ✕", "3 ✕", "24 kills ✓", "✕ different");
        assertThat(counts(killed, "transformWithState"))
                .containsExactly("120 ✓", "7 ✓", "2 ✓", "3 ✓", "1 of 24 kills ✕", "✕ different");
    }

    @Test
    void claimsNothingOfWhatWasNotCompared() {
        ApiResult result = new ApiResult(
                "builtin",
                Side.MIGRATED,
                5,
                1,
                0,
                null,
                Verdict.EQUAL,
                List.of(),
                List.of(Aspect.STATE, Aspect.LATE),
                List.of(),
                List.of());

        Document page = page(ParityReport.of(List.of(Reports.report("s", "plain", Source.FIXTURE, result))));

        assertThat(counts(page.body(), "builtin"))
                .containsExactly("5 ✓", "1 not compared", "0 ✓", "not counted", "✓ equal");
        assertThat(page.select("thead").text()).doesNotContain("Recovery");
        assertThat(page.select(".body").text()).contains("were not measured");
        assertThat(page.select("figure")).isEmpty();
    }

    @Test
    void putsDifferingRowsSideBySideAndMarksWhatDiffers() {
        Element rows =
                caseOf(page(LARGE), "weekly-spend", "expiry").select(".rows").first();

        assertThat(rows.select("thead th").eachText()).containsExactly("field", "expected", "actual");
        assertThat(rows.select("tbody").first().select("tr").eachText())
                .containsExactly(
                        "batch 3",
                        "userId \"u1\" \"u1\"",
                        "start \"2026-01-01T00:00:00Z\" \"2026-01-01T00:00:00Z\"",
                        "end \"2026-01-01T00:01:00Z\" \"2026-01-01T00:02:00Z\"",
                        "count 1 2");
        assertThat(rows.select("tbody").first().select(".differs th").eachText())
                .containsExactly("end", "count");
        assertThat(rows.select("tbody").last().text()).contains("batch 4", "\"dan\"", "no such row");
    }

    @Test
    void showsAPairOfRowsOnlyOnce() {
        Element extra = caseOf(page(LARGE), "weekly-spend", "expiry")
                .select(".difference")
                .get(1);

        assertThat(extra.select("h4").text()).isEqualTo("groupState extra-output 5×");
        assertThat(extra.text()).contains("4 shown above").doesNotContain("\"u1\"");
    }

    @Test
    void saysOfADifferenceBehindAKillWhereTheKillWas() {
        assertThat(caseOf(page(LARGE), "active-users", "expiry")
                        .select(".difference h4")
                        .eachText())
                .containsExactly(
                        "transformWithState missing-output 1× killed in step 3 between output and commit",
                        "transformWithState D26 2× killed in step 4 after commit");
    }

    @Test
    void explainsEveryCodeThatOccurs() {
        Document page = page(LARGE);

        assertThat(page.select(".explanations h3").eachText())
                .contains("D23 Who is late", "D26 After a restart", "late-count Another number of late records")
                .doesNotHaveDuplicates();
        assertThat(page.select("#code-D23").text())
                .contains("judges lateness by hand", "docs/differences/D23.md in the sources of Carryover");
    }

    @Test
    void linksTheDocumentationWhereItIsKnown() {
        String page = HtmlReport.render(LARGE, DocumentationPages.under("https://example.org/differences"));

        assertThat(Jsoup.parse(page).select("#code-D23 a").attr("href"))
                .isEqualTo("https://example.org/differences/D23.md");
        assertThat(Jsoup.parse(page).select("#code-late-count a")).isEmpty();
    }

    @Test
    void drawsWhatWasMeasured() {
        Element charts =
                caseOf(page(LARGE), "gap-sessions", "plain").select(".charts").first();

        assertThat(charts.select("figcaption b").eachText())
                .containsExactly("Batch duration (log scale)", "State rows");
        assertThat(charts.select("figure").get(1).select(".legend code").eachText())
                .containsExactly("updateStateByKey", "mapWithState", "groupState", "transformWithState", "builtin");
        assertThat(charts.select("svg[role=img] > desc").get(1).text())
                .startsWith("By step, 1 to 8. updateStateByKey: 4 to 20 rows; mapWithState: 4 to 20 rows;");
        assertThat(charts.select("figure")
                        .get(1)
                        .select("svg[role=img] .s0 title")
                        .first()
                        .text())
                .isEqualTo("updateStateByKey, step 1: 4 rows");
        assertThat(charts.select("svg[role=img]")
                        .first()
                        .attr("aria-labelledby")
                        .split(" "))
                .allMatch(id -> !charts.select("#" + id).isEmpty());
    }

    @Test
    void leavesAChartOutThatNothingWasMeasuredFor() {
        ApiResult result = Reports.result("builtin", Side.MIGRATED, null)
                .withSteps(List.of(new StepFigures(1, 80, null), new StepFigures(2, 0, null)));

        Document page = page(ParityReport.of(List.of(Reports.report("s", "plain", Source.FIXTURE, result))));

        assertThat(page.select("figcaption b").eachText()).containsExactly("Batch duration (log scale)");
    }

    @Test
    void namesTheSeedOfACaseThatASearchFound() {
        CaseReport found = new CaseReport("s", "found", Source.MODEL, List.of(), "42");

        assertThat(page(ParityReport.of(List.of(found))).select(".reference").text())
                .isEqualTo("Compared with the sequential model. Made by a search from the seed 42.");
    }

    @Test
    void saysWhatWasSearchedWhereNothingWasFound() {
        ParityReport searched = ParityReport.of(List.of())
                .withSearches(List.of(new SearchTotals("gap-sessions", 42, 10, 50, 200, 12.5, 0)));

        assertThat(page(searched).select(".searches li").eachText())
                .containsExactly("gap-sessions, seeds 42 to 51: 10 cases, each with one kill besides, 50 steps,"
                        + " 200 records, 12.5 s; no difference");
    }

    @Test
    void rendersAReportWithoutCases() {
        Document page = page(ParityReport.of(List.of()));

        assertThat(page.select("h1").text()).isEqualTo("✓ equal");
        assertThat(page.select("#filter")).isEmpty();
    }

    private static Document page(ParityReport report) {
        return Jsoup.parse(HtmlReport.render(report, DocumentationPages.NONE));
    }

    private static List<String> overview(Document page, String scenario) {
        return page.select(".overview tbody tr:has(th:contains(" + scenario + ")) td")
                .eachText();
    }

    private static Element caseOf(Document page, String scenario, String name) {
        return page.select("details[data-scenario=" + scenario + "]:has(h3:contains(" + name + "))")
                .first();
    }

    private static List<String> counts(Element one, String api) {
        return one.select(".counts tr[data-api=" + api + "] td").eachText();
    }

    /** Every element with the names of its attributes, in document order. */
    private static List<String> structure(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.tagName() + " "
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .toList())
                .toList();
    }

    private static String hash(String text) {
        byte[] hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
