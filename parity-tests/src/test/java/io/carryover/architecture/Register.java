package io.carryover.architecture;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The register of differences as it lies in the repository; everything by code.
 *
 * @param rows the rows of the index
 * @param pages the text of the pages
 * @param tests the names of the test classes
 */
record Register(Map<String, String> rows, Map<String, String> pages, Map<String, String> tests) {

    private static final Path PAGES = Path.of("..", "docs", "differences");
    private static final Path TESTS = Path.of("src", "test", "java", "io", "carryover", "differences");

    private static final Pattern ROW = Pattern.compile("^\\| *\\[?(D\\d+).*$", Pattern.MULTILINE);
    private static final Pattern PAGE = Pattern.compile("(D\\d+)\\.md");
    private static final Pattern TEST = Pattern.compile("(D\\d+)\\w*Test\\.java");

    static Register read() {
        try {
            Map<String, String> rows = ROW.matcher(Files.readString(PAGES.resolve("README.md")))
                    .results()
                    .collect(toMap(row -> row.group(1), MatchResult::group));
            return new Register(rows, readPages(), findTests());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> readPages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.flatMap(
                            file -> PAGE.matcher(file.getFileName().toString()).results())
                    .collect(toMap(page -> page.group(1), page -> read(PAGES.resolve(page.group()))));
        }
    }

    private static Map<String, String> findTests() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.flatMap(
                            file -> TEST.matcher(file.getFileName().toString()).results())
                    .collect(toMap(test -> test.group(1), test -> test.group().replace(".java", "")));
        }
    }

    /** The text of a page; empty if there is none. */
    String page(String code) {
        return pages.getOrDefault(code, "");
    }

    /** What stands in the second column of the index. */
    String titleInIndex(String code) {
        return rows.get(code).split("\\|")[2].strip();
    }

    /** The link to the test class of a code, as a page or the index has to show it. */
    String linkToTest(String code) {
        return "[`%1$s`](../../parity-tests/src/test/java/io/carryover/differences/%1$s.java)"
                .formatted(tests.get(code));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
