package io.carryover.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Habits that hold for every source file of the repository, in whatever module it lies. */
class SourcesTest {

    private static final Pattern BAG = Pattern.compile("(Utils?|Helper|Manager|Impl)$");
    private static final Pattern SLEEP = Pattern.compile("Thread\\s*\\.\\s*sleep|TimeUnit\\.\\w+\\.sleep");
    private static final Pattern STANDARD_OUTPUT = Pattern.compile("System\\s*\\.\\s*out\\b");

    private final List<Source> sources = Source.all();

    @Test
    void areFoundAtAll() {
        assertThat(sources).extracting(Source::typeName).contains("SourcesTest", "Main", "Snapshot");
    }

    @Test
    void noTypeIsABagOfThings() {
        assertThat(sources)
                .filteredOn(source -> BAG.matcher(source.typeName()).find())
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(Source.packagesWithoutWord(sources)).isEmpty();
    }

    @Test
    void noTestSleeps() {
        assertThat(sources)
                .filteredOn(source -> source.isTest() && source.has(SLEEP))
                .isEmpty();
    }

    /** A job's main prints its help, a lane its answers; all else is what a command, a console sink or a monitor is for. */
    @Test
    void onlyCommandsConsoleSinksAndMonitorsPrint() {
        assertThat(sources)
                .filteredOn(source -> !source.isTest() && source.has(STANDARD_OUTPUT))
                .filteredOn(source -> !source.isIn("migration-toolkit/cli"))
                .extracting(Source::typeName)
                .isSubsetOf("Main", "ConsoleSink", "MonitorLines", "LegacyLane");
    }
}
