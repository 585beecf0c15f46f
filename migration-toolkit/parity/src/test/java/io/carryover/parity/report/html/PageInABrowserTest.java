package io.carryover.parity.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.carryover.parity.report.DocumentationPages;
import io.carryover.parity.report.LargeReport;
import io.carryover.parity.report.ParityReport;
import io.carryover.parity.report.Reports;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page after its script has run. Needs a Chromium on the path: as an artifact that this build could fetch there is
 * none. The browser starts once, with all views of the page in one document.
 */
class PageInABrowserTest {

    private static final List<String> QUESTIONS = List.of(
            "large.html",
            "large.html?show=different",
            "large.html?show=different&api=groupState",
            "large.html?show=declared",
            "large.html?find=INACTIVE+bob",
            "large.html?find=d23",
            "large.html?find=rate-alerts+42",
            "large.html?find=no-such-thing",
            "large.html#case-1",
            "hostile-script.html",
            "hostile-attribute.html");
    private static final List<Integer> WIDTHS = List.of(320, 390, 800, 1200);

    private static final String ALL_VIEWS =
            """
            <!DOCTYPE html>
            %s
            <script>
            const shown = page => [...page.querySelectorAll('.case:not([hidden])')];
            const text = (name, value) => {
                const element = document.createElement('p');
                element.className = name;
                element.textContent = value;
                return element;
            };
            onload = () => document.querySelectorAll('iframe').forEach(frame => {
                const page = frame.contentDocument;
                const view = document.createElement('section');
                view.id = frame.name;
                view.append(text('title', page.title));
                view.append(text('scenarios', page.querySelectorAll('section.scenario:not([hidden])').length));
                view.append(text('open', page.querySelectorAll('.case[open]').length));
                page.querySelectorAll('.case').forEach(one => one.open = true);
                view.append(text('width', page.documentElement.scrollWidth));
                view.append(...shown(page).map(one =>
                    text('case', one.dataset.scenario + ' ' + one.querySelector('h3').textContent)));
                document.body.append(view);
                frame.remove();
            });
            </script>
            """;

    private static Chromium browser;
    private static Document views;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void openAllViews() throws Exception {
        browser = Chromium.onThePath(folder)
                .orElseGet(() -> abort("no chromium, chromium-browser or google-chrome on the PATH"));
        write("large.html", LargeReport.make());
        write("hostile-script.html", Reports.sayingEverywhere("</script><script>document.title='ran'</script>"));
        write("hostile-attribute.html", Reports.sayingEverywhere("\" autofocus onfocus=\"document.title='ran'"));
        String frames = IntStream.range(0, QUESTIONS.size())
                        .mapToObj(i -> frame("question-" + i, QUESTIONS.get(i), 1000))
                        .collect(Collectors.joining())
                + WIDTHS.stream()
                        .map(width -> frame("width-" + width, "large.html", width))
                        .collect(Collectors.joining());
        Path all = Files.writeString(folder.resolve("all.html"), ALL_VIEWS.formatted(frames));
        views = Jsoup.parse(
                browser.dom("--allow-file-access-from-files", all.toUri().toString()));
    }

    @Test
    void showsAllCasesUntilItIsAskedForSome() {
        assertThat(shown("large.html")).hasSize(65);
    }

    @ParameterizedTest
    @CsvSource({
        "large.html?show=different, weekly-spend expiry, active-users expiry",
        "large.html?show=different&api=groupState, weekly-spend expiry,",
        "large.html?show=declared, gap-sessions out-of-order-and-late,",
        "large.html?find=INACTIVE+bob, active-users expiry,",
        "large.html?find=d23, gap-sessions out-of-order-and-late,",
        "large.html?find=rate-alerts+42, rate-alerts garbage,",
        "large.html?find=no-such-thing,,"
    })
    void showsTheCasesItIsAskedFor(String question, String first, String second) {
        assertThat(shown(question))
                .isEqualTo(Stream.of(first, second).filter(Objects::nonNull).toList());
        assertThat(view(question).select(".scenarios").text())
                .as("scenarios without a case are hidden, too")
                .isEqualTo(Integer.toString(shown(question).size()));
    }

    @Test
    void opensTheCaseThatALinkLeadsTo() {
        assertThat(view("large.html").select(".open").text()).isEqualTo("2");
        assertThat(view("large.html#case-1").select(".open").text()).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hostile-script.html", "hostile-attribute.html"})
    void runsNothingThatTheDataSays(String hostile) {
        assertThat(view(hostile).select(".title").text()).isEqualTo("Parity: different");
    }

    @Test
    void breaksNoRuleOfItsOwn() throws IOException {
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 800, 1200})
    void fitsTheWidthOfTheScreen(int width) {
        assertThat(views.select("#width-" + width + " .width").text()).isEqualTo(Integer.toString(width));
    }

    @Test
    void isDrawn() throws Exception {
        Path picture = folder.resolve("page.png");
        browser.screenshot(folder.resolve("large.html").toUri().toString(), 1200, 1000, picture);

        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(IntStream.range(0, image.getHeight())
                        .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
                        .distinct()
                        .count())
                .isGreaterThan(100);
    }

    private static void write(String name, ParityReport report) throws IOException {
        Files.writeString(folder.resolve(name), HtmlReport.render(report, DocumentationPages.NONE));
    }

    private static String frame(String name, String address, int width) {
        return "<iframe name=\"%s\" src=\"%s\" width=\"%d\" height=\"800\" style=\"border: 0\"></iframe>\n"
                .formatted(name, address, width);
    }

    private static Element view(String question) {
        return views.getElementById("question-" + QUESTIONS.indexOf(question));
    }

    private static List<String> shown(String question) {
        return view(question).select(".case").eachText();
    }
}
