package io.carryover.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each difference has a row in the index, a page and a test, and nobody speaks of a code that is not there. */
class DifferencesTest {

    private static final Path ROOT = Path.of("..");
    private static final Register REGISTER = Register.read();

    private static final Pattern CODE = Pattern.compile("\\bD\\d{2}\\b");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|(?<comment>//[^\\n]*|/\\*.*?\\*/)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^#.*$", Pattern.MULTILINE);

    static Set<String> codes() {
        return new TreeSet<>(REGISTER.rows().keySet());
    }

    @Test
    void thereAreSome() {
        assertThat(codes()).contains("D01", "D31");
    }

    @Test
    void eachHasAPage() {
        assertThat(new TreeSet<>(REGISTER.pages().keySet())).isEqualTo(codes());
    }

    @Test
    void eachHasATest() {
        assertThat(new TreeSet<>(REGISTER.tests().keySet())).isEqualTo(codes());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aRowLinksToItsPageAndItsTest(String code) {
        assertThat(REGISTER.rows().get(code))
                .startsWith("| [" + code + "](" + code + ".md) |")
                .endsWith("| " + REGISTER.linkToTest(code) + " |");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aPageHasTheTitleOfItsRowAndAllSections(String code) {
        assertThat(matches(HEADING, REGISTER.page(code)))
                .containsExactly(
                        "# " + code + ": " + REGISTER.titleInIndex(code),
                        "## What happens",
                        "## Example",
                        "## What a team does about it",
                        "## Source");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aPageLinksToItsTestAndToFilesThatAreThere(String code) {
        String page = REGISTER.page(code);
        assertThat(page).contains(REGISTER.linkToTest(code));
        assertThat(LINK.matcher(page).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(ROOT.resolve("docs/differences").resolve(link))
                        .exists());
    }

    @Test
    void nobodySpeaksOfACodeThatIsNotThere() {
        assertThat(files()).isNotEmpty().allSatisfy(file -> assertThat(codesIn(file))
                .as(file.toString())
                .isSubsetOf(codes()));
    }

    /** Pages, notes, fixtures and sources. */
    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().matches(".*/(src|docs|fixtures)/.*|.*\\.md"))
                    .filter(file -> file.toString().matches(".*\\.(md|json|java)"))
                    .filter(file -> !file.toString().matches(".*/(target|\\.git)/.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> codesIn(Path file) {
        String text = text(file);
        String prose = file.toString().endsWith(".java") ? comments(text) : text;
        return Set.copyOf(matches(CODE, prose));
    }

    private static String comments(String java) {
        return LITERAL_OR_COMMENT
                .matcher(java)
                .results()
                .map(match -> match.group(1))
                .filter(comment -> comment != null)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
