package io.carryover.bench.report;

import io.carryover.bench.report.html.BenchPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a report goes: {@code bench.json}, and {@code index.html} and {@code summary.md}, which are rendered from it
 * alone.
 */
public record BenchFolder(Path folder) {

    /** The page to open. */
    public Path page() {
        return folder.resolve("index.html");
    }

    /** What was there of an earlier report is replaced. */
    public void write(BenchReport report) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("summary.md"), MarkdownTables.text(report));
        write(page(), BenchPage.render(report));
        BenchJson.write(report, folder.resolve(BenchJson.NAME));
    }

    /** Text from data may hold half a character, which must not keep the rest from being written. */
    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
