package io.carryover.bench.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.carryover.bench.report.Reports;
import io.carryover.parity.report.html.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs a Chromium on the path. */
class BenchPageInABrowserTest {

    private static final List<Integer> WIDTHS = List.of(320, 390, 800, 1200);

    private static final String ALL_WIDTHS =
            """
            <!DOCTYPE html>
            %s
            <script>
            onload = () => document.querySelectorAll('iframe').forEach(frame => {
                const shown = document.createElement('p');
                shown.id = frame.name;
                shown.textContent = frame.contentDocument.documentElement.scrollWidth + ' '
                    + frame.contentDocument.title;
                document.body.append(shown);
            });
            </script>
            """;

    @TempDir
    private Path folder;

    @Test
    void fitsTheWidthOfTheScreenAndBreaksNoRuleOfItsOwn() throws Exception {
        Chromium browser = browser();
        Files.writeString(folder.resolve("bench.html"), BenchPage.render(Reports.ofEveryKind()));
        String frames = WIDTHS.stream()
                .map(width -> frame("width-" + width, "bench.html", width))
                .collect(Collectors.joining());
        Document shown = open(browser, frames);

        assertThat(WIDTHS.stream().map(width -> shown.select("#width-" + width).text()))
                .containsExactly(
                        "320 Benchmark: 1 of 3 aims met",
                        "390 Benchmark: 1 of 3 aims met",
                        "800 Benchmark: 1 of 3 aims met",
                        "1200 Benchmark: 1 of 3 aims met");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void runsNothingThatTheDataSays() throws Exception {
        Chromium browser = browser();
        Files.writeString(
                folder.resolve("script.html"),
                BenchPage.render(Reports.sayingEverywhere("</script><script>document.title='ran'</script>")));
        Files.writeString(
                folder.resolve("attribute.html"),
                BenchPage.render(Reports.sayingEverywhere("\" autofocus onfocus=\"document.title='ran'")));

        Document shown = open(
                browser,
                Stream.of("script", "attribute")
                        .map(name -> frame(name, name + ".html", 1000))
                        .collect(Collectors.joining()));

        assertThat(shown.select("p").eachText()).hasSize(2).allMatch(text -> text.contains("Benchmark: 1 of 3"));
    }

    private Document open(Chromium browser, String frames) throws Exception {
        Path all = Files.writeString(folder.resolve("all.html"), ALL_WIDTHS.formatted(frames));
        return Jsoup.parse(
                browser.dom("--allow-file-access-from-files", all.toUri().toString()));
    }

    private Chromium browser() {
        return Chromium.onThePath(folder)
                .orElseGet(() -> abort("no chromium, chromium-browser or google-chrome on the PATH"));
    }

    private static String frame(String name, String address, int width) {
        return "<iframe name=\"%s\" src=\"%s\" width=\"%d\" height=\"800\" style=\"border: 0\"></iframe>\n"
                .formatted(name, address, width);
    }
}
