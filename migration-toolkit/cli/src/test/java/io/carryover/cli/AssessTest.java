package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.Assessment;
import io.carryover.assess.AssessmentJson;
import io.carryover.assess.Pipeline;
import io.carryover.dstream.selfcontained.UserSessions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessTest {

    @TempDir
    private Path folder;

    private String classFile;

    @BeforeEach
    void copyTheClass() throws IOException {
        classFile = copyOf(UserSessions.class).toString();
    }

    /** Behind a build with jars it lies in one. */
    private Path copyOf(Class<?> type) throws IOException {
        Path copy = folder.resolve(type.getSimpleName() + ".class");
        try (InputStream bytes = type.getResourceAsStream(copy.getFileName().toString())) {
            Files.copy(bytes, copy);
        }
        return copy;
    }

    @Test
    void summarizesWhatItFound() throws IOException {
        Path json = folder.resolve("out/assessment.json");

        Carryover.Ended ended = Carryover.here("assess", classFile, "--json", json.toString());

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("1 stateful pipeline: 1 needs decisions")
                .contains("mapWithState  needs decisions")
                .contains("  of its state: exists; get ")
                .contains("  ? May timeouts come on time")
                .contains("batchInterval 1000 ms")
                .contains("a direct stream from Kafka");
        Assessment assessment = AssessmentJson.parse(Files.readString(json));
        assertThat(assessment.pipelines()).extracting(Pipeline::operation).containsExactly("mapWithState");
        assertThat(assessment.schema()).isEqualTo(Assessment.SCHEMA);
    }

    @Test
    void refusesAFileThatIsNoJar() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "PK no jar");

        Carryover.Ended ended = Carryover.here("assess", broken.toString());

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.REFUSED);
        assertThat(ended.err())
                .startsWith("carryover assess: " + broken + ": is no jar that can be read (")
                .endsWith("; build or download it again\n")
                .hasLineCount(1);
    }

    @Test
    void refusesAnInputThatIsNotThere() {
        assertThat(Carryover.here("assess", "no.jar"))
                .isEqualTo(
                        new Carryover.Ended(
                                4,
                                "",
                                "carryover assess: no.jar: no such file or folder; name a jar, a folder of classes or a class file\n"));
    }

    @Test
    void refusesAnInputOfWhichNothingCanBeRead() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(classFile));
        Path half = Files.write(folder.resolve("Half.class"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(Carryover.here("assess", half.toString()))
                .isEqualTo(new Carryover.Ended(
                        4,
                        "",
                        "carryover assess: " + half + ": nothing in it can be read: " + half
                                + " is no class that can be read (truncated or damaged)"
                                + "; build or download it again, for Java 21 at most\n"));
    }

    @Test
    void saysOfWhatItGivesNoAllClear() throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Files.copy(copyOf(AssessTest.class), classes.resolve("Other.class"));
        Path half = Files.write(classes.resolve("Half.class"), new byte[8]);

        Carryover.Ended ended = Carryover.here("assess", classes.toString());

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("\nNo stateful pipeline in what could be read; left out, whole or in part: 1 file.\n")
                .contains("\nLeft out, whole or in part: 1 file\n  " + half + ": is no class that can be read (");
    }

    @Test
    void refusesAnInputWithoutAClass() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(Carryover.here("assess", empty.toString()))
                .isEqualTo(new Carryover.Ended(
                        4,
                        "",
                        "carryover assess: " + empty + ": there is no class in it; name a jar of classes, not one of"
                                + " sources, or a folder that a build has put classes into\n"));
    }

    @Test
    void givesNoAllClearForAnInputWithoutAClass() throws IOException {
        Path other = copyOf(AssessTest.class);
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Carryover.Ended ended = Carryover.here("assess", other.toString(), empty.toString());

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains(empty + ": 0 of 0 classes name Spark Streaming (there is no class in it)\n")
                .contains("\nNo stateful pipeline in what could be read; left out, whole or in part: 1 file.\n")
                .contains("\nLeft out, whole or in part: 1 file\n  " + empty + ": has no class in it\n");
    }

    @Test
    void printsNothingThatMovesTheCursor() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Files.copy(copyOf(AssessTest.class), classes.resolve("Other.class"));
        Files.write(classes.resolve("\u001b[2JHalf\n.class"), new byte[8]);

        assertThat(Carryover.here("assess", classes.toString()).out())
                .contains("?[2JHalf?.class: is no class that can be read (")
                .doesNotContain("\u001b");
    }

    @Test
    void namesTwentyOfManyBrokenClasses() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Files.copy(copyOf(AssessTest.class), classes.resolve("Other.class"));
        for (int i = 10; i < 35; i++) {
            Files.write(classes.resolve("Half" + i + ".class"), new byte[8]);
        }

        assertThat(Carryover.here("assess", classes.toString()).out())
                .contains("\nLeft out, whole or in part: 25 files\n", "Half29.class: is no class")
                .doesNotContain("Half30.class")
                .endsWith("\n  and 5 more, which --json names\n");
    }

    @Test
    void namesTheFileThatCannotBeWritten() {
        Path inAFile = Path.of(classFile, "assessment.json");

        Carryover.Ended ended = Carryover.here("assess", classFile, "--json", inAFile.toString());

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("carryover assess: --json " + inAFile + ": cannot be written (")
                .hasLineCount(1);
    }

    @Test
    void asksForAnInput() {
        Carryover.Ended ended = Carryover.here("assess");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("JAR|CLASSES").hasLineCount(1);
    }

    @Test
    void namesTheFolderThatIsNoPlaceForAFile() {
        assertThat(Carryover.here("assess", classFile, "--json", folder.toString()))
                .isEqualTo(new Carryover.Ended(
                        2, "", "carryover assess: --json " + folder + ": is a folder; name a file\n"));
    }
}
