package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, on an installation whose spark-submit is a few lines of shell. */
class RunTest {

    private static final String PRINT_ARGUMENTS = "printf '<%s>\\n' \"$@\"; exit 7";

    @TempDir
    private Path root;

    private String usersSparkHome = "";

    @BeforeEach
    void buildAnInstallation() throws IOException {
        for (Side side : Side.values()) {
            Path jar = jarOf(side);
            Files.createDirectories(jar.getParent());
            Files.createFile(jar);
        }
        sparkSubmit(root.resolve("target/spark-home"), PRINT_ARGUMENTS);
    }

    @Test
    void passesTheOptionsOfTheJobOnUnchangedAndEndsWithItsExitCode() throws Exception {
        Process run =
                carryover("run", "--side", "legacy", "--scenario", "gap-sessions", "--api=x", "--topic", "a b", "");

        assertThat(linesOf(run))
                .containsExactly(
                        "<--class>",
                        "<io.carryover.dstream.Main>",
                        "<" + jarOf(Side.LEGACY) + ">",
                        "<--scenario>",
                        "<gap-sessions>",
                        "<--api=x>",
                        "<--topic>",
                        "<a b>",
                        "<>");
        assertThat(run.waitFor()).isEqualTo(7);
    }

    @Test
    void givesMasterAndPropertiesToSparkWhereverTheyStand() throws Exception {
        Process run = carryover(
                "run",
                "--spark-conf",
                "b=1",
                "--scenario",
                "s",
                "--master",
                "local[2]",
                "--side=migrated",
                "--spark-conf",
                "a=x=y");

        assertThat(linesOf(run))
                .containsExactly(
                        "<--class>",
                        "<io.carryover.structured.Main>",
                        "<--master>",
                        "<local[2]>",
                        "<--conf>",
                        "<b=1>",
                        "<--conf>",
                        "<a=x=y>",
                        "<" + jarOf(Side.MIGRATED) + ">",
                        "<--scenario>",
                        "<s>");
    }

    @Test
    void leavesTheHelpOfTheJobToTheJobBehindADoubleDash() throws Exception {
        assertThat(linesOf(carryover("run", "--side", "legacy", "--", "--help")))
                .endsWith("<--help>");
    }

    @Test
    void usesTheSparkHomeOfTheUser() throws Exception {
        usersSparkHome = root.resolve("own").toString();
        sparkSubmit(Path.of(usersSparkHome), "echo own");

        assertThat(linesOf(carryover("run", "--side", "legacy"))).containsExactly("own");
    }

    @Test
    void namesTheSparkHomeThatHoldsNoSparkSubmit() throws Exception {
        usersSparkHome = root.resolve("empty").toString();

        Process run = carryover("run", "--side", "legacy");

        assertThat(linesOf(run))
                .singleElement()
                .asString()
                .contains(usersSparkHome, "point SPARK_HOME at a Spark distribution");
        assertThat(run.waitFor()).isEqualTo(1);
    }

    @Test
    void namesTheJarThatIsMissingAndHowToBuildIt() throws Exception {
        Files.delete(jarOf(Side.LEGACY));

        Process run = carryover("run", "--side", "legacy");

        assertThat(linesOf(run))
                .singleElement()
                .asString()
                .contains(jarOf(Side.LEGACY).toString(), "./mvnw package");
        assertThat(run.waitFor()).isEqualTo(1);
    }

    @Test
    void namesTheSideThatDoesNotExistAndThoseThatDo() throws Exception {
        Process run = carryover("run", "--side", "new");

        assertThat(linesOf(run))
                .containsExactly("carryover run: Invalid value for option '--side': \"new\" is no side; give legacy or"
                        + " migrated; see carryover run --help");
        assertThat(run.waitFor()).isEqualTo(2);
    }

    @Test
    void letsTheJobFinishWhenTerminatedAndEndsWithItsExitCode() throws Exception {
        sparkSubmit(
                root.resolve("target/spark-home"),
                "trap 'kill $!; echo finished; exit 42' TERM; sleep 60 & echo started; wait");
        Process run = carryover("run", "--side", "legacy");
        BufferedReader output = run.inputReader();
        assertThat(output.readLine()).isEqualTo("started");

        run.toHandle().destroy();

        assertThat(output.readLine()).isEqualTo("finished");
        assertThat(run.waitFor()).isEqualTo(42);
    }

    private Process carryover(String... arguments) throws IOException {
        ProcessBuilder command = new Carryover(root).command(arguments).redirectErrorStream(true);
        command.environment().put("SPARK_HOME", usersSparkHome);
        return command.start();
    }

    private static List<String> linesOf(Process process) throws IOException {
        try (BufferedReader output = process.inputReader()) {
            return output.lines().toList();
        }
    }

    private Path jarOf(Side side) {
        return root.resolve(side.module() + "/target/" + side.module() + ".jar");
    }

    private static void sparkSubmit(Path home, String script) throws IOException {
        Path file = home.resolve("bin/spark-submit");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/usr/bin/env bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
