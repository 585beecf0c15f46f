package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in the options of a search is told in one line before Spark starts, and nothing is written. */
class SearchUsageTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --search --seed -1                   | --seed -1: give a whole number from 0
                    --search --cases 0                   | --cases 0: give a whole number from 1
                    --search --fixture .                 | --fixture: not with --search; leave one of them out
                    --search --recovery                  | --recovery: not with --search; leave one of them out
                    --search --legacy-spark 3.5.1        | --legacy-spark: not with --search; leave one of them out
                    --search --api builtin               | --api builtin: explicit-end-sessions has updateStateByKey, mapWithState, groupState, transformWithState; no operator of Spark ends a session with an event
                    --seed 1                             | --seed: goes with --search; add that or leave it out
                    --cases 1                            | --cases: goes with --search; add that or leave it out
                    --recovery                           | --fixture: name the folder of a case, or let --search make cases
                    """)
    void isNamed(String options, String mistake) {
        Carryover.Ended ended = parity("explicit-end-sessions", options);

        assertThat(ended.err()).isEqualToIgnoringNewLines("carryover parity: " + mistake);
        assertThat(ended.err()).hasLineCount(1);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"--search --seed one", "--search --cases 1.5"})
    void namesTheNumberThatIsNone(String options) {
        Carryover.Ended ended = parity("explicit-end-sessions", options);

        assertThat(ended.err())
                .startsWith("carryover parity: Invalid value for option '--")
                .hasLineCount(1);
        assertThat(ended.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"no-such-scenario, --search", "all, --fixture ."})
    void namesTheScenariosThereAre(String scenario, String options) {
        Carryover.Ended ended = parity(scenario, options);

        assertThat(ended.err())
                .startsWith("carryover parity: --scenario \"" + scenario + "\": give one of explicit-end-sessions, ")
                .hasLineCount(1);
        assertThat(ended.exitCode()).isEqualTo(2);
    }

    private Carryover.Ended parity(String scenario, String options) {
        List<String> arguments = new ArrayList<>(List.of(
                "parity",
                "--scenario",
                scenario,
                "--out",
                folder.resolve("report").toString()));
        arguments.addAll(List.of(options.split(" ")));
        return Carryover.here(arguments.toArray(String[]::new));
    }
}
