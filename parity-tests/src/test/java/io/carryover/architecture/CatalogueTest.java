package io.carryover.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.gapsessions.GapSessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios, implementations, fixtures and the README's table are the same everywhere; each check is seen to fail. */
class CatalogueTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern JOB = Pattern.compile("\\b(LegacyJob|MigratedJob)<[^=;]*>\\s+JOB\\s*=");

    private final List<JobClass> jobs = JobClass.all();

    @Nested
    class EveryApi {

        @Test
        void isImplementedOrAbsentForAReason() {
            assertThat(Catalogue.SCENARIOS.stream().flatMap(scenario -> unexplained(scenario, jobs)))
                    .isEmpty();
        }

        @Test
        void isMissedWithoutAReason() {
            List<JobClass> fewer = without(new JobClass(GapSessions.SCENARIO, Api.BUILTIN));

            assertThat(unexplained(GapSessions.SCENARIO, fewer))
                    .containsExactly("gap-sessions: builtin is absent for no reason");
        }

        @Test
        void isNoLongerAbsentOnceItIsThere() {
            Scenario<?> absent = GapSessions.SCENARIO.without(Api.BUILTIN, "it was not there yet");
            List<JobClass> all = Arrays.stream(Api.values())
                    .map(api -> new JobClass(absent, api))
                    .toList();

            assertThat(unexplained(absent, all))
                    .containsExactly("gap-sessions: builtin is there, and has a reason to be absent");
        }
    }

    @Nested
    class EveryJobClass {

        @Test
        void isOneThatParityAndTheCommandLineFind() {
            assertThat(sourcesWithAJob(ROOT))
                    .containsExactlyInAnyOrderElementsOf(
                            jobs.stream().map(JobClass::source).toList());
        }

        @Test
        void isSeenWhereverItIs(@TempDir Path folder) throws IOException {
            Path source = new JobClass(GapSessions.SCENARIO, Api.MAP_WITH_STATE).source();
            Path copy = folder.resolve(source);
            Files.createDirectories(copy.getParent());
            Files.copy(ROOT.resolve(source), copy);

            assertThat(sourcesWithAJob(folder)).containsExactly(source);
        }
    }

    @Nested
    class TheTableOfTheReadme {

        private final ScenarioTable wanted = ScenarioTable.of(Catalogue.SCENARIOS, jobs);
        private String readme;

        @BeforeEach
        void readIt() throws IOException {
            readme = Files.readString(ROOT.resolve("README.md"));
        }

        @Test
        void hasTheClassesOfTheCatalogueInItsOrder() {
            assertThat(ScenarioTable.in(readme).cells()).containsExactlyElementsOf(wanted.cells());
        }

        @Test
        void isSeenToLackARow() {
            assertThat(ScenarioTable.in(readme.replaceFirst("(?m)^\\| \\[gap-sessions].*\n", "")))
                    .isNotEqualTo(wanted);
        }

        @Test
        void isSeenToLackAClass() {
            assertThat(ScenarioTable.in(
                            readme.replaceFirst("\\[class]\\([^)]*/ExplicitEndSessionsMapWithState\\.java\\)", "")))
                    .isNotEqualTo(wanted);
        }

        @Test
        void isSeenToHaveAClassInAnotherColumn() {
            assertThat(ScenarioTable.in(readme.replace("/ExplicitEndSessionsMapWithState.java", "/X.java")
                            .replace(
                                    "/ExplicitEndSessionsUpdateStateByKey.java",
                                    "/ExplicitEndSessionsMapWithState.java")
                            .replace("/X.java", "/ExplicitEndSessionsUpdateStateByKey.java")))
                    .isNotEqualTo(wanted);
        }

        @Test
        void isSeenToHaveARowOfNoScenario() {
            assertThat(ScenarioTable.in(readme + "\n| [gone](parity-tests/fixtures/gone/README.md) | | | | | |\n"))
                    .isNotEqualTo(wanted);
        }
    }

    @Nested
    class Fixtures {

        @TempDir
        private Path planted;

        @Test
        void areThoseOfTheScenariosAndNothingElse() {
            assertThat(new FixtureInventory(Path.of("fixtures"), Catalogue.SCENARIOS, jobs).problems())
                    .isEmpty();
        }

        @BeforeEach
        void plant() throws IOException {
            for (String name : List.of("first", "second", "third")) {
                write("explicit-end-sessions/" + name + "/batch-01.jsonl", "");
                write("explicit-end-sessions/" + name + "/expected-outputs.jsonl", "");
                write("explicit-end-sessions/" + name + "/expected-state.jsonl", "");
            }
            write("explicit-end-sessions/README.md", "The rule.");
        }

        @Test
        void areFineAsTheyArePlanted() {
            assertThat(problems()).isEmpty();
        }

        @Test
        void areSeenToBeOfNoScenario() throws IOException {
            write("explicit-end-session/plain/batch-01.jsonl", "");

            assertThat(problems()).containsExactly("explicit-end-session: is of no scenario of the catalogue");
        }

        @Test
        void areSeenToLackTheRule() throws IOException {
            Files.delete(planted.resolve("explicit-end-sessions/README.md"));

            assertThat(problems()).containsExactly("explicit-end-sessions: has no README.md with the rule");
        }

        @Test
        void areSeenToBeTooFew() throws IOException {
            Files.move(
                    planted.resolve("explicit-end-sessions/third"),
                    planted.resolve("explicit-end-sessions/second/third"));

            assertThat(problems())
                    .containsExactly(
                            "explicit-end-sessions: has 2 cases, and needs 3",
                            "explicit-end-sessions/second/third: nobody reads it");
        }

        @Test
        void areSeenToHoldFilesThatNobodyReads() throws IOException {
            write("explicit-end-sessions/notes.txt", "");
            write("explicit-end-sessions/first/bach-02.jsonl", "");
            write("explicit-end-sessions/second/batch-03.jsonl", "");
            write("explicit-end-sessions/third/expected-output.jsonl", "");

            assertThat(problems())
                    .hasSize(4)
                    .satisfiesExactly(
                            line -> assertThat(line).isEqualTo("explicit-end-sessions/notes.txt: nobody reads it"),
                            line -> assertThat(line)
                                    .isEqualTo("explicit-end-sessions/first/bach-02.jsonl: nobody reads it"),
                            line -> assertThat(line)
                                    .startsWith("explicit-end-sessions/second/batch-03.jsonl: leaves a gap"),
                            line -> assertThat(line)
                                    .startsWith(
                                            "explicit-end-sessions/third/expected-output.jsonl: is no expected file"));
        }

        @Test
        void areSeenToExpectNothing() throws IOException {
            Files.delete(planted.resolve("explicit-end-sessions/second/expected-state.jsonl"));

            assertThat(problems())
                    .containsExactly(
                            "explicit-end-sessions/second: does not say which outputs and which state it expects");
        }

        @Test
        void areSeenToExpectWhatNoDeclarationNames() throws IOException {
            write("explicit-end-sessions/first/expected-outputs.groupState.jsonl", "");

            assertThat(problems())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "explicit-end-sessions/first/expected-outputs.groupState.jsonl: is for groupState alone,"
                                    + " which no declared.json allows");
        }

        @Test
        void areSeenToDeclareADifferenceOfWhatIsNotThere() throws IOException {
            write(
                    "explicit-end-sessions/declared.json",
                    "[{\"code\": \"D23\", \"apis\": [\"builtin\"], \"reason\": \"lateness\"}]");
            write("explicit-end-sessions/first/expected-outputs.builtin.jsonl", "");

            assertThat(problems())
                    .containsExactly(
                            "explicit-end-sessions/declared.json: is for builtin, which the scenario is not implemented"
                                    + " with",
                            "explicit-end-sessions/first: expects something of builtin, which the scenario is not"
                                    + " implemented with");
        }

        private List<String> problems() {
            return new FixtureInventory(planted, List.of(ExplicitEndSessions.SCENARIO), jobs)
                    .problems().stream()
                            .map(line -> line.replace(planted + "/", ""))
                            .toList();
        }

        private void write(String file, String text) throws IOException {
            Path path = planted.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
    }

    private List<JobClass> without(JobClass one) {
        return jobs.stream().filter(job -> !job.equals(one)).toList();
    }

    private static Stream<String> unexplained(Scenario<?> scenario, List<JobClass> there) {
        return Arrays.stream(Api.values()).flatMap(api -> {
            String name = scenario.name() + ": " + api.optionName();
            boolean isThere = there.contains(new JobClass(scenario, api));
            boolean isExplained = scenario.absent().containsKey(api);
            if (isThere && isExplained) {
                return Stream.of(name + " is there, and has a reason to be absent");
            }
            return isThere || isExplained ? Stream.<String>of() : Stream.of(name + " is absent for no reason");
        });
    }

    /** Those of the benchmarks are there to be measured, and nowhere else. */
    private static List<Path> sourcesWithAJob(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(root::relativize)
                    .filter(file -> file.toString().matches("(?!benchmarks/)(?!.*target/).*/src/main/java/.*\\.java"))
                    .filter(file -> hasAJob(root.resolve(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasAJob(Path source) {
        try {
            return JOB.matcher(Files.readString(source)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
