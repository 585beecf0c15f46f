package io.carryover.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java file.
 *
 * @param path from the root of the repository
 * @param text what it holds, without string literals and comments
 */
record Source(Path path, String text) {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NO_CODE =
            Pattern.compile("\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\\n])*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    /** All of the repository. */
    static List<Source> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(ROOT::relativize)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("src/"))
                    .filter(file ->
                            !file.startsWith("target") && !file.toString().contains("/target/"))
                    .map(Source::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path path) {
        try {
            return new Source(
                    path, NO_CODE.matcher(Files.readString(ROOT.resolve(path))).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders of main packages with types and without a {@code package-info.java}. */
    static Set<Path> packagesWithoutWord(List<Source> sources) {
        Set<Path> described = foldersOf(sources.stream().filter(Source::isPackageInfo));
        Set<Path> folders = foldersOf(sources.stream().filter(source -> !source.isTest()));
        folders.removeAll(described);
        return folders;
    }

    private static Set<Path> foldersOf(Stream<Source> sources) {
        return sources.map(source -> source.path().getParent()).collect(Collectors.toSet());
    }

    String typeName() {
        return path.getFileName().toString().replace(".java", "");
    }

    boolean isTest() {
        return path.toString().contains("src/test/");
    }

    boolean isIn(String folder) {
        return path.startsWith(folder);
    }

    boolean has(Pattern code) {
        return code.matcher(text).find();
    }

    private boolean isPackageInfo() {
        return typeName().equals("package-info");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
