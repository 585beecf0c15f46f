package io.carryover.parity.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownSummaryTest {

    @Test
    void isATableAndFoldedDetails() {
        assertThat(MarkdownSummary.text(Reports.ofEveryKind()))
                .isEqualTo(
                        """
                        ## Parity: ✕ different

                        At least one implementation does not do what is expected of it. Cases x APIs: 6 equal, 1 declared, 1 different.

                        | scenario | updateStateByKey | mapWithState | groupState | transformWithState | builtin |
                        | --- | --- | --- | --- | --- | --- |
                        | explicit-end-sessions | ✓ equal 1 | ✓ equal 1 | ✓ equal 1 | ✓ equal 1 | - |
                        | gap-sessions | ✓ equal 1 | ✓ equal 1 | ✕ different 1 of 1 | - | ≈ declared 1 of 1 |

                        <details><summary>✕ gap-sessions / late-records / groupState: extra-output x 9</summary>
                        <p><b>extra-output</b> Emitted in that step and not expected.</p>
                        <pre>batch 2: {&quot;userId&quot;:&quot;&lt;script&gt;alert(&#39;u1&#39;)&lt;/script&gt;&quot;,&quot;count&quot;:1}</pre>
                        </details>

                        <details><summary>≈ gap-sessions / late-records / builtin: D23 x 2</summary>
                        <p><b>D23</b> The built-in session window judges lateness by the window, not by the record.</p>
                        <pre>- batch 3: {&quot;userId&quot;:&quot;u1&quot;,&quot;start&quot;:&quot;2026-01-01T00:00:00Z&quot;,&quot;count&quot;:1}
                        + batch 3: {&quot;userId&quot;:&quot;u1&quot;,&quot;start&quot;:&quot;2026-01-01T00:00:00Z&quot;,&quot;count&quot;:2}</pre>
                        </details>
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|b|c",
                "`code` **bold** _it_ ~~no~~ [link](https://example.org) ![x](y)",
                "<img src=x onerror=alert(1)>",
                "</pre></details></summary><script>alert(1)</script>",
                "line\n\n# heading\n\n- item\n\n| a |\n|---|\n",
                "\\| \\` &lt;b&gt; <!--",
                "\u2028# heading",
                "@somebody #1 www.example.org"
            })
    void hasTheSameElementsWhateverTheDataSays(String hostile) {
        Document rendered = rendered(Reports.sayingEverywhere(hostile));

        assertThat(elements(rendered)).isEqualTo(elements(rendered(Reports.sayingEverywhere("harmless"))));
        assertThat(rendered.select("tbody td").first().text())
                .isEqualTo(Jsoup.parse("")
                        .body()
                        .text(hostile.replaceAll("[\\n\\u2028]", " "))
                        .text());
        assertThat(rendered.select("pre").first().wholeText()).isEqualTo(hostile.replaceAll("[\\n\\u2028]", " "));
    }

    @Test
    void countsKillsAndNamesTheOnesThatDiffer() {
        String text = MarkdownSummary.text(LargeReport.make());

        assertThat(text)
                .contains("2 different; ", " kills.")
                .contains("active-users / expiry / transformWithState, killed in step 4 after commit: D26 x 2");
        assertThat(text.indexOf("killed in step 3 between output")).isLessThan(text.indexOf("D23"));
    }

    @Test
    void saysWhatWasSearchedWhereNothingWasFound() {
        ParityReport searched = ParityReport.of(List.of())
                .withSearches(List.of(new SearchTotals("gap-sessions", 42, 10, 50, 200, 12.5, 0)));

        assertThat(rendered(searched).select("p").last().text())
                .startsWith("gap-sessions, seeds 42 to 51: 10 cases,")
                .endsWith("12.5 s; no difference");
    }

    @Test
    void staysShortWhereMuchDiffers() {
        ParityReport one = Reports.ofEveryKind();
        ParityReport many =
                ParityReport.of(Collections.nCopies(100, one.scenarios().get(1)));

        assertThat(rendered(many).select("details")).hasSize(40);
        assertThat(MarkdownSummary.text(many)).endsWith("\nAnd 160 more, in the report's page.\n");
    }

    @Test
    void hasNoTableWithoutCases() {
        assertThat(MarkdownSummary.text(ParityReport.of(List.of())))
                .startsWith("## Parity: ✓ equal\n")
                .doesNotContain("|");
    }

    private static Document rendered(ParityReport report) {
        List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
        String html = HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(MarkdownSummary.text(report)));
        return Jsoup.parse(html);
    }

    private static List<String> elements(Document page) {
        return page.getAllElements().stream().map(Element::tagName).toList();
    }
}
