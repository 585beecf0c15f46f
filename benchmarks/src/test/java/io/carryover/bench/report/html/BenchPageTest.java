package io.carryover.bench.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.bench.report.BenchReport;
import io.carryover.bench.report.Reports;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "</title></desc></svg></code></style></script><img src=x onerror=alert(1)>",
                "${1+1} $unsafe{x} @template.x()"
            })
    void hasTheSameElementsWhateverTheDataSays(String hostile) {
        Document page = page(Reports.sayingEverywhere(hostile));

        assertThat(structure(page)).isEqualTo(structure(page(Reports.sayingEverywhere("harmless"))));
        assertThat(page.select("tbody code").first().wholeText()).isEqualTo(hostile + 1);
    }

    @Test
    void needsNothingFromAnywhereElse() {
        Document page = page(Reports.ofEveryKind());

        assertThat(page.select("[src], form[action], iframe, object, base, [style]"))
                .isEmpty();
        assertThat(page.select("[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("#") || href.equals("data:,"));
        assertThat(page.html()).doesNotContain("http://", "https://", "@import", "url(");
    }

    @Test
    void leadsEveryLinkSomewhere() {
        Document page = page(Reports.ofEveryKind());

        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> ids.contains(href.substring(1)));
    }

    @Test
    void saysOfEachAimWhatCameOfIt() {
        Document page = page(Reports.ofEveryKind());

        assertThat(page.select("h1").text()).isEqualTo("1 of 3 aims met");
        assertThat(page.select(".ratios tbody td:last-child").eachText())
                .containsExactly("✓ met", "✕ missed", "? not measured", "no aim");
        assertThat(page.select(".ratios tbody tr").first().select("td").eachText())
                .containsExactly("events", "9.08 (9.00..9.17)", "at least 6.0", "✓ met");
    }

    @Test
    void namesEveryVoidRunAndCountsItNowhere() {
        Document page = page(Reports.ofEveryKind());

        assertThat(page.select("#workload-1 .difference").eachText())
                .containsExactly(
                        "Void: a processor2, round 3: a processor", "Void: a processor3, round 1: a processor");
        assertThat(page.select("#workload-1 .figures tbody tr")
                        .get(1)
                        .select("td")
                        .eachText())
                .contains("110.0 100.0..120.0");
        assertThat(page.select("#workload-2").text()).contains("No run counts.");
    }

    @Test
    void drawsABarForEachSideAndALineOfItsBatches() {
        Document page = page(Reports.ofEveryKind());

        assertThat(page.select("#workload-1 figcaption b").eachText())
                .containsExactly(
                        "events, more is better",
                        "batch p50, less is better",
                        "batch p99, less is better",
                        "peak memory, less is better",
                        "Batch duration, median of the rounds (log scale)");
        assertThat(page.select("#workload-1 figure").first().select(".bar")).hasSize(2);
        assertThat(page.select("#workload-1 figure").last().select("desc").text())
                .startsWith("By batch, 1 to 12. a processor1:");
    }

    @Test
    void rendersAReportWithoutAims() {
        assertThat(page(withoutRatios(Reports.ofEveryKind())).select("h1").text())
                .isEqualTo("figures without aims");
    }

    private static BenchReport withoutRatios(BenchReport report) {
        return new BenchReport(
                report.format(),
                report.startedAt(),
                report.quick(),
                report.rounds(),
                report.machine(),
                report.versions(),
                report.workloads(),
                List.of());
    }

    private static Document page(BenchReport report) {
        return Jsoup.parse(BenchPage.render(report));
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
}
