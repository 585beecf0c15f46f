package io.carryover.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is there. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> SHOWN = List.of(
            "dstream-jobs/src/main/java/io/carryover/dstream/selfcontained/UserSessions.java",
            "structured-jobs/src/main/java/io/carryover/structured/selfcontained/UserSessions.java",
            "docs/examples/own-pair/src/test/java/com/example/clicks/ClickCountPair.java",
            "docs/examples/own-pair/src/test/java/com/example/clicks/ClickCountParityTest.java");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "docs/migration-guide.md",
                "docs/cut-over.md",
                "docs/differences/README.md",
                "docs/examples/own-pair/README.md"
            })
    void everyLinkLeadsToAFile(String page) throws IOException {
        Path file = ROOT.resolve(page);
        assertThat(matches(LINK, Files.readString(file)))
                .allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
    }

    @Test
    void everyCodeShownIsInTheClasses() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String file : SHOWN) {
            sources.add(squeezed(Files.readString(ROOT.resolve(file))));
        }
        assertThat(matches(JAVA_BLOCK, Files.readString(ROOT.resolve("README.md"))))
                .hasSize(sources.size())
                .allSatisfy(block -> assertThat(sources).anyMatch(source -> source.contains(squeezed(block))));
    }

    @Test
    void theTestsOfTheExampleAreShort() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs/examples/own-pair/src/test/java"))) {
            List<Path> tests = files.filter(Files::isRegularFile).toList();
            int lines = 0;
            for (Path test : tests) {
                lines += Files.readAllLines(test).size();
            }
            assertThat(lines).as(tests.toString()).isPositive().isLessThanOrEqualTo(40);
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", " ").trim();
    }
}
