package io.carryover.assess.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is in the sources of jobs, as comments at the ends of their lines say.
 *
 * @param expected {@code // expect: mapWithState, clock}: to be found in that line
 * @param unfindable {@code // unfindable: mapWithState}: there, and not in the bytecode
 */
record Labels(List<Site> expected, List<Site> unfindable) {

    private static final Pattern LABEL = Pattern.compile("// (expect|unfindable): ([\\w-]+(?:, [\\w-]+)*)$");

    static Labels in(List<Path> roots) {
        Labels labels = new Labels(new ArrayList<>(), new ArrayList<>());
        roots.forEach(labels::addAll);
        return labels;
    }

    private void addAll(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> add(root, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path root, Path file) {
        String name = root.relativize(file).toString();
        List<String> lines = lines(file);
        for (int line = 1; line <= lines.size(); line++) {
            Matcher label = LABEL.matcher(lines.get(line - 1));
            if (label.find()) {
                for (String what : label.group(2).split(", ")) {
                    (label.group(1).equals("expect") ? expected : unfindable).add(new Site(what, name, line));
                }
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
