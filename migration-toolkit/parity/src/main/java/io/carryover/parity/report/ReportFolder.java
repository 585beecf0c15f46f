package io.carryover.parity.report;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.carryover.parity.report.html.HtmlReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of a report: {@code parity.json}; {@code index.html}, {@code junit.xml} and {@code summary.md}, which are
 * rendered from it alone; and the artifacts of every run. It is new, empty, or holds an earlier report and nothing else,
 * which is then replaced whole: written beside it and renamed.
 */
public final class ReportFolder {

    private static final String PAGE = "index.html";
    private static final String JUNIT_XML = "junit.xml";
    private static final String SUMMARY = "summary.md";

    private final Path folder;
    private final DocumentationPages documentation;

    private ReportFolder(Path folder, DocumentationPages documentation) {
        this.folder = folder;
        this.documentation = documentation;
    }

    /**
     * Claims a folder before any work is done.
     *
     * @throws BadReport if it is a file, holds anything but an earlier report, or cannot be made where it is to be
     */
    public static ReportFolder at(Path folder) {
        ReportFolder claimed = new ReportFolder(folder.toAbsolutePath().normalize(), DocumentationPages.near(folder));
        claimed.refuseUnwritablePlace();
        claimed.refuseForeignContent();
        return claimed;
    }

    /** This one, with the page's links to the register of differences leading there, not into the project around it. */
    public ReportFolder linkedTo(DocumentationPages pages) {
        return new ReportFolder(folder, pages);
    }

    /** The page to open. */
    public Path page() {
        return folder.resolve(PAGE);
    }

    /** @throws BadReport if the folder cannot be written; what was there is there still */
    public void write(ParityReport report, List<RunArtifacts> runs) {
        refuseForeignContent();
        try {
            Path target = Files.exists(folder) ? folder.toRealPath() : folder;
            Files.createDirectories(target.getParent());
            Path draft = beside(target, "new");
            try {
                fill(draft, report, runs);
                replace(target, draft);
            } finally {
                delete(draft);
            }
        } catch (IOException e) {
            throw new BadReport(folder + ": cannot be written (" + e + "); name another folder", e);
        }
    }

    private void fill(Path draft, ParityReport report, List<RunArtifacts> runs) throws IOException {
        delete(draft);
        Files.createDirectory(draft);
        for (RunArtifacts run : runs) {
            run.writeInto(draft);
        }
        write(draft.resolve(PAGE), HtmlReport.render(report, documentation));
        write(draft.resolve(JUNIT_XML), JUnitXml.text(report));
        write(draft.resolve(SUMMARY), MarkdownSummary.text(report));
        write(draft.resolve(ParityJson.FILE_NAME), ParityJson.text(report));
    }

    /** Text from data may hold half a character, which must not keep the rest from being written. */
    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void replace(Path target, Path draft) throws IOException {
        if (!Files.exists(target)) {
            Files.move(draft, target);
            return;
        }
        Path old = beside(target, "old");
        delete(old);
        Files.move(target, old);
        try {
            Files.move(draft, target);
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
        }
        delete(old);
    }

    private static Path beside(Path target, String state) {
        return target.resolveSibling(
                "." + target.getFileName() + "-" + ProcessHandle.current().pid() + "." + state);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private void refuseUnwritablePlace() {
        Path place = folder.getParent();
        while (place != null && !Files.exists(place)) {
            place = place.getParent();
        }
        if (place == null || !Files.isDirectory(place) || !Files.isWritable(place)) {
            throw new BadReport(folder + ": cannot be made, as " + (place == null ? "the root" : place)
                    + " is no folder to write in; name another folder");
        }
    }

    private void refuseForeignContent() {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new BadReport(folder + ": is a file; name a folder for the report");
        }
        try {
            foreignContent().ifPresent(name -> {
                throw new BadReport(folder + ": holds " + name
                        + ", which is not part of a parity report; name a new or empty folder");
            });
        } catch (IOException e) {
            throw new BadReport(folder + ": cannot be read (" + e + "); name another folder", e);
        }
    }

    private Optional<String> foreignContent() throws IOException {
        Set<String> ours = contentOfEarlierReport();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !ours.contains(name))
                    .sorted()
                    .findFirst();
        }
    }

    private Set<String> contentOfEarlierReport() throws IOException {
        Path json = folder.resolve(ParityJson.FILE_NAME);
        if (!Files.exists(json)) {
            return Set.of();
        }
        Set<String> names = new HashSet<>(Set.of(ParityJson.FILE_NAME, PAGE, JUNIT_XML, SUMMARY));
        try {
            ParityJson.read(json).scenarios().forEach(one -> names.add(one.scenario()));
            return names;
        } catch (BadReport e) {
            return Set.of();
        }
    }
}
