package io.carryover.parity.report;

import com.google.common.base.Strings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where a report's links to the pages of the register of differences lead. */
public final class DocumentationPages {

    /** Nowhere: a report without links is explained by its own text alone. */
    public static final DocumentationPages NONE = new DocumentationPages("", code -> false, false);

    private static final String FOLDER = "docs/differences";
    private static final String GUIDE = "../migration-guide.md";

    private final String base;
    private final Predicate<String> isThere;
    private final boolean hasGuide;

    private DocumentationPages(String base, Predicate<String> isThere, boolean hasGuide) {
        this.base = base;
        this.isThere = isThere;
        this.hasGuide = hasGuide;
    }

    /**
     * Pages under an address.
     *
     * @param base such as {@code https://example.org/carryover/docs/differences}, or relative to the report
     * @throws BadReport if it is an address that runs something instead of leading somewhere
     */
    public static DocumentationPages under(String base) {
        if (!base.matches("(?i)(https?|file)://\\S+|[^:\\s]+")) {
            throw new BadReport("\"" + base + "\": is no place for links; give an http, https or file address, or a"
                    + " path relative to the report");
        }
        return new DocumentationPages(base.endsWith("/") ? base : base + "/", code -> code.startsWith("D"), true);
    }

    /** The pages of the project that a report lies in, by links relative to the report; none if it lies in no such. */
    public static DocumentationPages near(Path reportFolder) {
        Path report = reportFolder.toAbsolutePath().normalize();
        return withParents(report)
                .filter(parent -> Files.isDirectory(parent.resolve(FOLDER)))
                .findFirst()
                .map(project -> in(project, report))
                .orElse(NONE);
    }

    /** The address of the page of a code, if there is one. */
    public Optional<String> of(String code) {
        return Explanations.of(code)
                .filter(known -> isThere.test(known.code()))
                .map(known -> base + known.code() + ".md");
    }

    /** The address of a heading of the migration guide, which lies beside the folder of the pages. */
    public Optional<String> guide(String heading) {
        return hasGuide ? Optional.of(base + GUIDE + "#" + heading) : Optional.empty();
    }

    private static DocumentationPages in(Path project, Path report) {
        String up = report.equals(project)
                ? ""
                : Strings.repeat("../", project.relativize(report).getNameCount());
        return new DocumentationPages(
                up + FOLDER + "/",
                code -> Files.exists(project.resolve(FOLDER).resolve(code + ".md")),
                Files.exists(project.resolve(FOLDER).resolve(GUIDE)));
    }

    private static Stream<Path> withParents(Path folder) {
        return Stream.iterate(folder, parent -> parent != null, Path::getParent);
    }
}
