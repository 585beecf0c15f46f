package io.carryover.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Java blocks of a page. Above each stands where it is from: a link to the file, a colon, and the names of its members,
 * such as {@code [`Jobs`](../src/Jobs.java): `wire`, `collect`}.
 */
final class CodeBlocks {

    static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern BLOCK_WITH_SOURCE = Pattern.compile(
            "^\\[`\\w+`\\]\\((?<file>[^)]+\\.java)\\): (?<members>`\\w+`(, `\\w+`)*)\n\n```java\n.*?```\n",
            Pattern.DOTALL | Pattern.MULTILINE);

    private CodeBlocks() {}

    /** The page with every block as its file has it now. */
    static String filledIn(Path file, String page) {
        return BLOCK_WITH_SOURCE.matcher(page).replaceAll(block -> Matcher.quoteReplacement(filledIn(file, block)));
    }

    static long withSource(String page) {
        return BLOCK_WITH_SOURCE.matcher(page).results().count();
    }

    private static String filledIn(Path page, MatchResult block) {
        String source = block.group().substring(0, block.group().indexOf("```java"));
        return source + "```java\n" + codeOf(page.resolveSibling(block.group(1)), block.group(2)) + "```\n";
    }

    private static String codeOf(Path file, String members) {
        try {
            SourceMembers source = SourceMembers.of(file);
            return Arrays.stream(members.replace("`", "").split(", "))
                    .map(source::named)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("the source of a block: " + file, e);
        }
    }
}
