package io.carryover.assess.report;

import java.util.Optional;

/**
 * Where the sources of the classes are, seen from the root of their repository.
 *
 * @param folder such as {@code jobs/src/main/java}; empty for Maven's own folders of each language
 */
public record SourceRoots(Optional<String> folder) {

    /** Those of a Maven project that is its own repository: {@code src/main/java}, {@code src/main/scala}. */
    public static final SourceRoots OF_MAVEN = new SourceRoots(Optional.empty());

    public static SourceRoots in(String folder) {
        return new SourceRoots(Optional.of(folder));
    }

    /** @param sourceFile from the root of the sources, such as {@code com/acme/Job.java} */
    String path(String sourceFile) {
        String root = folder.orElseGet(() -> "src/main/" + language(sourceFile)).replaceAll("/+$", "");
        return root.isEmpty() || root.equals(".") ? sourceFile : root + "/" + sourceFile;
    }

    private static String language(String sourceFile) {
        if (sourceFile.endsWith(".scala")) {
            return "scala";
        }
        return sourceFile.endsWith(".kt") ? "kotlin" : "java";
    }
}
