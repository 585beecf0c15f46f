package io.carryover.cli;

import io.carryover.parity.report.BadReport;
import io.carryover.parity.report.ReportFolder;
import io.carryover.scenarios.options.UsageException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command leaves its report. */
final class ReportOption {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the report: new, empty, or with an earlier report, which is replaced.")
    private Path out;

    /** @throws UsageException if the folder holds something else */
    ReportFolder folder() {
        try {
            return ReportFolder.at(out);
        } catch (BadReport e) {
            throw new UsageException("--out " + e.getMessage());
        }
    }
}
