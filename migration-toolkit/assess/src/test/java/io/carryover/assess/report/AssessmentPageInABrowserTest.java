package io.carryover.assess.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.carryover.assess.Assessment;
import io.carryover.parity.report.DocumentationPages;
import io.carryover.parity.report.html.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page after its script has run, in a browser that starts once. Needs a Chromium on the path. */
class AssessmentPageInABrowserTest {

    private static final List<String> VIEWS = List.of(
            "shop.html 390",
            "shop.html 1200",
            "shop.html?show=redesign 1200",
            "shop.html?find=totals 1200",
            "hostile.html 390");

    private static final String ALL_VIEWS =
            """
            <!DOCTYPE html>
            %s
            <script>
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
                page.querySelectorAll('.case').forEach(one => one.open = true);
                view.append(text('width', page.documentElement.scrollWidth));
                page.querySelectorAll('.case:not([hidden]) .place').forEach(place =>
                    view.append(text('place', place.textContent)));
                view.append(text('counted', page.querySelector('output').value));
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
        write("shop.html", Assessments.ofAShop());
        write("hostile.html", Assessments.sayingEverywhere("\"></script><script>document.title='ran'</script>"));
        String frames = IntStream.range(0, VIEWS.size())
                .mapToObj(i ->
                        "<iframe name=\"view-%d\" src=\"%s\" width=\"%s\" height=\"800\" style=\"border: 0\"></iframe>"
                                .formatted(
                                        i,
                                        VIEWS.get(i).split(" ")[0],
                                        VIEWS.get(i).split(" ")[1]))
                .collect(Collectors.joining("\n"));
        Path all = Files.writeString(folder.resolve("all.html"), ALL_VIEWS.formatted(frames));
        views = Jsoup.parse(
                browser.dom("--allow-file-access-from-files", all.toUri().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.html 390", "shop.html 1200", "hostile.html 390"})
    void fitsTheWidthOfTheScreen(String view) {
        assertThat(view(view).select(".width").text()).isEqualTo(view.split(" ")[1]);
    }

    @Test
    void showsTheFindingsItIsAskedFor() {
        assertThat(view("shop.html 1200").select(".place")).hasSize(5);
        assertThat(view("shop.html?show=redesign 1200").select(".place").eachText())
                .containsExactly("com.acme.shop.Sessions$Step.call:61");
        assertThat(view("shop.html?find=totals 1200").select(".place").eachText())
                .containsExactly("com.acme.shop.Totals.main:12");
        assertThat(view("shop.html?find=totals 1200").select(".counted").text()).isEqualTo("1 of 5 findings");
    }

    @Test
    void runsNothingThatTheClassesSayAndBreaksNoRuleOfItsOwn() throws Exception {
        assertThat(view("hostile.html 390").select(".title").text()).isEqualTo("Assessment: 1 stateful pipeline");
        assertThat(browser.console()).isEmpty();
    }

    private static void write(String name, Assessment assessment) throws Exception {
        Files.writeString(
                folder.resolve(name), AssessmentPage.render(assessment, Assessments.RULES, DocumentationPages.NONE));
    }

    private static Element view(String view) {
        return views.getElementById("view-" + VIEWS.indexOf(view));
    }
}
