package io.carryover.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

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

class MarkdownTablesTest {

    @Test
    void isATableOfRatiosAndOneForEachWorkload() {
        SideResult slow = new SideResult(
                "slow",
                Reports.side("slow").configuration(),
                List.of(Reports.side("slow", 5).runs().get(0), Reports.voided(2, "state: 4 keys, should be 5")));

        assertThat(MarkdownTables.text(Reports.report(Reports.side("fast", 1, 3), slow)))
                .isEqualTo(
                        """
                        ## Benchmark

                        Begun at 2026-01-01T00&#58;00&#58;00Z, quick, rounds&#58; 3; a processor, 2 cores, 1024 MB, Linux, a JVM; spark 4&#46;1&#46;3

                        | ratio | value | aim | outcome |
                        | --- | ---: | --- | --- |
                        | slow over fast | 5.00 (5.00..5.00) | at most 2.0 | **missed** |

                        ### hot

                        few keys; keys 10

                        | side | time [s] |
                        | --- | ---: |
                        | fast | 2.0 (1.0..3.0) |
                        | slow | 5.0 |

                        Void: slow, round 2&#58; state&#58; 4 keys, should be 5
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b|c", "<img src=x onerror=alert(1)>", "line\n\n# heading\n| a |\n", "**x** [y](z) `c`"})
    void hasTheSameElementsWhateverTheDataSays(String hostile) {
        assertThat(elements(Reports.sayingEverywhere(hostile)))
                .isEqualTo(elements(Reports.sayingEverywhere("harmless")));
    }

    private static List<String> elements(BenchReport report) {
        return rendered(report).getAllElements().stream().map(Element::tagName).toList();
    }

    private static Document rendered(BenchReport report) {
        List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(MarkdownTables.text(report))));
    }
}
