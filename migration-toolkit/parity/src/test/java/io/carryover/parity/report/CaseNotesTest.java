package io.carryover.parity.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.parity.compare.Source;
import io.carryover.parity.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseNotesTest {

    @TempDir
    private Path folder;

    private final ParityReport report = ParityReport.of(List.of(new CaseReport(
                    "shadow-run",
                    "all-by-user",
                    Source.LEGACY_ROWS,
                    List.of(ApiResult.ofOutputs("migrated", Side.MIGRATED, 7, List.of())))
            .with(List.of("Cut to 1 < at.", "Took long."))));

    @Test
    void comeBackFromParityJson() throws IOException {
        Path json = Files.writeString(folder.resolve(ParityJson.FILE_NAME), ParityJson.text(report));

        assertThat(ParityJson.read(json)).isEqualTo(report);
    }

    @Test
    void standUnderTheTable() {
        assertThat(TerminalTable.render(report))
                .contains("\nshadow-run / all-by-user:\n  Cut to 1 < at.\n  Took long.\n\nverdict: equal\n");
    }

    @Test
    void standEscapedOnThePage() {
        assertThat(HtmlReport.render(report, DocumentationPages.NONE))
                .contains("Cut to 1 &lt; at.", "Took long.", "Compared with the rows that the legacy job wrote");
    }
}
