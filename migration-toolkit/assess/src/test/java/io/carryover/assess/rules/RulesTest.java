package io.carryover.assess.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.Assessment;
import io.carryover.assess.ClassFolder;
import io.carryover.assess.Finding;
import io.carryover.assess.Place;
import io.carryover.assess.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule with its example, which is the class of its name in {@code io.carryover.assess.examples}. */
class RulesTest {

    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Pattern HEADING = Pattern.compile("^## (.*)$", Pattern.MULTILINE);

    private static final Pattern ID = Pattern.compile("`([a-z-]+)`");

    static List<Detector> rules() {
        return Rules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsWhatMustBeFound(Detector detector) throws ClassNotFoundException {
        Class<?> example = exampleOf(detector);

        assertThat(placesFound(detector, example)).isEqualTo(placesMeant(example));
    }

    private static Set<String> placesMeant(Class<?> example) {
        Stream<String> methods = Arrays.stream(example.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(method -> method.getName());
        Stream<String> classes = Arrays.stream(example.getDeclaredClasses()).map(Class::getSimpleName);
        return Stream.concat(methods, classes)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("found"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placesFound(Detector detector, Class<?> example) {
        Assessment assessment = ClassFolder.assessed(example);
        return assessment.findings().stream()
                .filter(finding -> finding.rule().equals(detector.rule().id()))
                .map(Finding::place)
                .map(RulesTest::memberOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The side effect of a state function is in what it calls; that is named by its caller. */
    private static String memberOf(Place place) {
        if (place.method().equals("note")) {
            return "found";
        }
        return place.method().isEmpty()
                ? place.className().substring(place.className().indexOf('$') + 1)
                : place.method();
    }

    private static Class<?> exampleOf(Detector detector) throws ClassNotFoundException {
        return Class.forName(
                "io.carryover.assess.examples." + detector.getClass().getSimpleName());
    }

    @Test
    void haveIdsOfTheirOwn() {
        assertThat(Rules.all()).extracting(detector -> detector.rule().id()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void leadToAHeadingOfTheMigrationGuide(Detector detector) throws IOException {
        List<String> anchors = HEADING.matcher(Files.readString(DOCS.resolve("migration-guide.md")))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();

        assertThat(anchors).contains(detector.rule().guide());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void areListedInTheMigrationGuideBesideTheirHeading(Detector detector) throws IOException {
        Rule rule = detector.rule();
        List<String> rows = rowsOfTheGuide()
                .filter(row -> row.contains("`" + rule.id() + "`"))
                .toList();

        assertThat(rows).singleElement().asString().contains("](#" + rule.guide() + ") |");
    }

    @Test
    void areAllThatTheMigrationGuideLists() throws IOException {
        assertThat(rowsOfTheGuide().flatMap(row -> ID.matcher(row).results().map(id -> id.group(1))))
                .containsExactlyInAnyOrderElementsOf(Rules.all().stream()
                        .map(detector -> detector.rule().id())
                        .toList());
    }

    private static Stream<String> rowsOfTheGuide() throws IOException {
        String guide = Files.readString(DOCS.resolve("migration-guide.md"));
        return guide.substring(guide.indexOf("## What assess finds")).lines().filter(line -> line.startsWith("| ["));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void speakInCodesOfTheRegister(Detector detector) {
        assertThat(detector.rule().differences())
                .allSatisfy(code ->
                        assertThat(DOCS.resolve("differences/" + code + ".md")).exists());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void sayAllThatAReaderNeeds(Detector detector) {
        Rule rule = detector.rule();

        assertThat(rule.title()).isNotBlank();
        assertThat(rule.replacement()).endsWith(".");
        assertThat(rule.reason()).isNotBlank();
        assertThat(rule.example()).isNotBlank();
    }
}
