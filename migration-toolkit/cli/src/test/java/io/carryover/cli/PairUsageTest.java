package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.pair.JobPair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes with a team's own pair, told before Spark starts. */
class PairUsageTest {

    private static final String HOW = "make it a Supplier<JobPair<?>> with a constructor without parameters";

    @TempDir
    private Path folder;

    @Test
    void refusesAJarThatIsNotThere() {
        Path jar = folder.resolve("no.jar");

        refuses("--jars " + jar + ": is no file; name a jar", "--pair=com.example.Pair", "--jars=" + jar);
    }

    @Test
    void refusesAClassThatIsInNoJar() {
        refuses("com.example.Pair: is in none of the jars; name the class with its package", "--pair=com.example.Pair");
    }

    @Test
    void refusesAClassThatDescribesNoPair() {
        refuses("java.lang.String: describes no pair; " + HOW, "--pair=java.lang.String");
    }

    @Test
    void refusesAClassThatCannotBeMade() {
        String name = Unmade.class.getName();

        refuses(name + ": cannot be made; " + HOW, "--pair=" + name);
    }

    @Test
    void refusesAClassThatSuppliesSomethingElse() {
        String name = Text.class.getName();

        refuses(name + ": supplies a java.lang.String and no JobPair; " + HOW, "--pair=" + name);
    }

    @Test
    void tellsWhatWentWrongInTheClass() {
        String name = Failing.class.getName();

        refuses(
                name
                        + ": failed to describe the pair (java.lang.IllegalArgumentException: \"a b\" is no name for a pair:"
                        + " take letters, digits, dots, dashes and underscores); correct it",
                "--pair=" + name);
    }

    @Test
    void refusesJarsWithoutAClass() {
        refuses(
                "--jars: goes with --pair; name the class in them that describes your pair of jobs",
                "--jars=" + folder.resolve("my.jar"));
    }

    @Test
    void refusesNeitherScenarioNorPair() {
        refuses("--scenario: name whose rules hold, or with --pair a pair of jobs of your own");
    }

    @Test
    void refusesAScenarioBesideAPair() {
        refuses(
                "--scenario: not with --pair; leave one of them out",
                "--pair=com.example.Pair",
                "--scenario=gap-sessions");
    }

    private void refuses(String message, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("parity", "--fixture=" + folder, "--out=" + folder.resolve("report")));
        arguments.addAll(List.of(options));

        Carryover.Ended ended = Carryover.here(arguments.toArray(String[]::new));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).isEqualTo("carryover parity: " + message + System.lineSeparator());
        assertThat(folder.resolve("report")).doesNotExist();
    }

    /** Has to be told something. */
    record Unmade(String told) implements Supplier<JobPair<?>> {

        @Override
        public JobPair<?> get() {
            return null;
        }
    }

    /** Supplies a text. */
    static final class Text implements Supplier<String> {

        @Override
        public String get() {
            return "pair";
        }
    }

    /** Gives its pair a name that is none. */
    static final class Failing implements Supplier<JobPair<?>> {

        @Override
        public JobPair<?> get() {
            throw new IllegalArgumentException(
                    "\"a b\" is no name for a pair: take letters, digits, dots, dashes and underscores");
        }
    }
}
