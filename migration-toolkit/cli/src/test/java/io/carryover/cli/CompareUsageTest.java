package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake that shows in the options alone is told in one line before Spark starts, and nothing is written. */
class CompareUsageTest {

    @TempDir
    private Path folder;

    private JobOutputs outputs;

    @BeforeEach
    void writeNothing() {
        outputs = new JobOutputs(folder);
    }

    @Test
    void namesTheOptionsThatAreMissing() {
        assertThat(Carryover.here("compare", "--legacy=a", "--out=b"))
                .isEqualTo(new Carryover.Ended(
                        2,
                        "",
                        "carryover compare: Missing required options: '--migrated=PATH', '--keys=COLUMN'; see carryover"
                                + " compare --help\n"));
    }

    @Test
    void namesTheViewsThereAre() {
        refuses(
                "Invalid value for option '--view': \"newest\" is no view; give all or latest; see carryover compare --help",
                "--view=newest");
    }

    @Test
    void namesTheToleranceThatIsNoNumber() {
        refuses(
                "Invalid value for option '--tolerance' (COLUMN=NUMBER): 'close' is not a double; see carryover compare"
                        + " --help",
                "--tolerance=avg=close");
    }

    @Test
    void namesTheToleranceThatTakesAnything() {
        refuses("--tolerance avg=2.0: give a number between 0 and 1, such as 1e-9", "--tolerance=avg=2");
    }

    @Test
    void namesTheKeyThatIsIgnored() {
        refuses(
                "--ignore user: it is a key, by which rows belong together; take it out of one of the options",
                "--ignore=n,user");
    }

    @Test
    void namesTheEndOfARangeThatIsNone() {
        refuses("--to \"soon\": give a whole number, or a time like 2026-01-01T00:00:00Z", "--align=at", "--to=soon");
    }

    @Test
    void namesTheEndsOfARangeThatNoColumnHas() {
        refuses("--from and --to need --align: name the column that they are of", "--from=1");
    }

    @Test
    void namesTheFileOfDeclarationsThatIsNotThere() {
        Path nowhere = folder.resolve("nowhere.json");

        refuses(nowhere + ": is no file; name one that declares differences", "--declared=" + nowhere);
    }

    @Test
    void namesTheFolderThatHoldsWhatIsNoReport() {
        outputs.with("report/mine.txt", "mine");

        Carryover.Ended ended = Carryover.here(outputs.compare());

        assertThat(ended)
                .isEqualTo(new Carryover.Ended(
                        2,
                        "",
                        "carryover compare: --out " + outputs.report()
                                + ": holds mine.txt, which is not part of a parity"
                                + " report; name a new or empty folder\n"));
        assertThat(outputs.report().resolve("mine.txt")).hasContent("mine");
    }

    private void refuses(String problem, String... options) {
        assertThat(Carryover.here(outputs.compare(options)))
                .isEqualTo(new Carryover.Ended(2, "", "carryover compare: " + problem + "\n"));
        assertThat(outputs.report()).doesNotExist();
    }
}
