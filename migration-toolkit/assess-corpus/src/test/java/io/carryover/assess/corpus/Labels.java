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
 * @param expected {@code // expect: mapWithState, state-timeout}: to be found in that line; {@code // expect in class: kryo}: of
 *     the class as a whole
 * @param unfindable {@code // unfindable: mapWithState}: there, and not in the bytecode
 */
record Labels(List<Site> expected, List<Site> unfindable) {

    private static final Pattern LABEL =
            Pattern.compile("// (expect|expect in class|unfindable): ([\\w-]+(?:, [\\w-]+)*)$");

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
                add(label.group(1), label.group(2).split(", "), name, line);
            }
        }
    }

    private void add(String kind, String[] labels, String file, int line) {
        for (String what : labels) {
            Site site = new Site(what, file, kind.equals("expect in class") ? 0 : line);
            (kind.equals("unfindable") ? unfindable : expected).add(site);
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
