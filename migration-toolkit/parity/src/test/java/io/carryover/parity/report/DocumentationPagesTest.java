package io.carryover.parity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentationPagesTest {

    @TempDir
    private Path project;

    @Test
    void areThoseOfTheProjectThatTheReportLiesIn() throws IOException {
        Files.createDirectories(project.resolve("docs/differences"));
        Files.writeString(project.resolve("docs/differences/D23.md"), "# D23");

        DocumentationPages pages = DocumentationPages.near(project.resolve("module/target/parity"));

        assertThat(pages.of("D23")).hasValue("../../../docs/differences/D23.md");
        assertThat(project.resolve("module/target/parity")
                        .resolve(pages.of("D23").get())
                        .normalize())
                .exists();
        assertThat(pages.of("D24")).as("no such file").isEmpty();
        assertThat(pages.guide("windows")).as("no such file").isEmpty();
    }

    @Test
    void areNoneForAReportOutsideOfAnyProject() {
        assertThat(DocumentationPages.near(project.resolve("target/parity")).of("D23"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/docs", "https://example.org/docs/", "../docs", "file:///srv/docs"})
    void areUnderTheAddressThatWasGiven(String base) {
        DocumentationPages pages = DocumentationPages.under(base);

        assertThat(pages.of("D23").orElseThrow()).startsWith(base).endsWith("docs/D23.md");
        assertThat(pages.guide("windows").orElseThrow())
                .startsWith(base)
                .endsWith("docs/../migration-guide.md#windows");
        assertThat(pages.of("extra-output")).as("not in the register").isEmpty();
        assertThat(pages.of("D99\"")).as("no code that is known").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript://x%0aalert(1)", "data:text/html,x", "", "http://a b"})
    void areNotUnderAnAddressThatLeadsNowhere(String base) {
        assertThatThrownBy(() -> DocumentationPages.under(base))
                .isInstanceOf(BadReport.class)
                .hasMessage("\"" + base + "\": is no place for links; give an http, https or file address, or a path"
                        + " relative to the report");
    }
}
