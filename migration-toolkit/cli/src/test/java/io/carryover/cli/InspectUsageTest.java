package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes that show before the checkpoint is read. */
class InspectUsageTest {

    @TempDir
    private Path folder;

    @Test
    void namesTheFolderThatIsNone() {
        refuses(folder + "/nowhere: is no folder; give that of a checkpoint", folder + "/nowhere");
    }

    @Test
    void namesTheFolderThatHoldsNoCheckpoint() {
        refuses(
                folder
                        + ": holds neither a DStream checkpoint (checkpoint-<time>) nor that of a query (metadata, offsets);"
                        + " give the folder that the job was started with",
                folder.toString());
    }

    @Test
    void namesTheJarThatIsNotThere() {
        refuses("--jars no.jar: no such file", folder.toString(), "--jars=no.jar");
    }

    @Test
    void namesThePatternThatIsNone() {
        refuses(
                "--allow \"!com.acme\" names no classes; give a class such as com.acme.Money, a package such as com.acme.*, or"
                        + " com.acme.** with those below it",
                folder.toString(),
                "--allow=!com.acme");
    }

    private static void refuses(String problem, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "inspect";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(Carryover.here(all)).isEqualTo(new Carryover.Ended(2, "", "carryover inspect: " + problem + "\n"));
    }
}
