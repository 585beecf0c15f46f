package io.carryover.assess.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.assess.Assessment;
import io.carryover.assess.Decision;
import io.carryover.assess.Pipeline;
import io.carryover.assess.Place;
import io.carryover.assess.StateTypes;
import io.carryover.assess.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.w3c.dom.NodeList;

class SkeletonFilesTest {

    private static final String HASH = "org.apache.spark.HashPartitioner";

    @TempDir
    private Path folder;

    @Test
    void areAProjectWithAJobAPairATestAndACaseForEachPipeline() throws Exception {
        Path project = folder.resolve("new/project");
        Files.createDirectories(project.getParent());

        int pipelines = Skeleton.at(project)
                .write(
                        assessment(pipeline("com.acme.Job"), pipeline("com.acme.Job"), pipeline("Plain$")),
                        jars(),
                        List.of());

        assertThat(pipelines).isEqualTo(3);
        assertThat(files(project))
                .containsExactlyInAnyOrder(
                        "README.md",
                        "lib/classes-2.jar",
                        "pom.xml",
                        "src/main/java/Gap.java",
                        "src/main/java/PlainMigrated.java",
                        "src/main/java/com/acme/Gap.java",
                        "src/main/java/com/acme/Job2Migrated.java",
                        "src/main/java/com/acme/JobMigrated.java",
                        "src/test/cases/job/first/batch-01.jsonl",
                        "src/test/cases/job2/first/batch-01.jsonl",
                        "src/test/cases/plain/first/batch-01.jsonl",
                        "src/test/java/PlainPair.java",
                        "src/test/java/PlainParityTest.java",
                        "src/test/java/com/acme/Job2Pair.java",
                        "src/test/java/com/acme/Job2ParityTest.java",
                        "src/test/java/com/acme/JobPair.java",
                        "src/test/java/com/acme/JobParityTest.java",
                        "src/test/resources/log4j2-test.properties");
        assertThat(files(project.getParent()))
                .as("nothing is left beside it")
                .allMatch(file -> file.startsWith("project/"));
    }

    @Test
    void nameTheJarsAsMavenFindsThem() throws Exception {
        Path project = folder.resolve("project");
        Skeleton.at(project).write(assessment(pipeline("com.acme.Job")), jars(), List.of());

        assertThat(systemPaths(project))
                .containsExactly(folder.resolve("a & b.jar").toString(), "${project.basedir}/lib/classes-2.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOOT-INF", "WEB-INF"})
    void bringTheOwnClassesOfAFatJarToWhereTheyAreFound(String place) throws Exception {
        Path fat = jar("fat.jar", place + "/classes/com/acme/Job.class", place + "/lib/other.jar");
        Path project = folder.resolve("project");

        Skeleton.at(project).write(assessment(pipeline("com.acme.Job")), List.of(fat), List.of());

        assertThat(systemPaths(project)).containsExactly("${project.basedir}/lib/classes-1.jar");
        try (ZipFile classes = new ZipFile(project.resolve("lib/classes-1.jar").toFile())) {
            assertThat(classes.stream()).extracting(ZipEntry::getName).containsExactly("com/acme/Job.class");
        }
        assertThat(new TeamClasses(List.of(fat)).find("com.acme.Job")).isPresent();
    }

    @Test
    void nameEachJarOfAFolder() throws Exception {
        Path first = jar("jars/first.jar", "com/acme/Job.class");
        Path second = jar("jars/more/second.jar", "com/acme/Other.class");
        Path project = folder.resolve("project");

        Skeleton.at(project)
                .write(assessment(pipeline("com.acme.Job")), List.of(folder.resolve("jars")), List.of(second));

        assertThat(systemPaths(project)).containsExactly(first.toString(), second.toString());
    }

    @Test
    void sayWhatIsMissingAndWhatIsToBeDecided() throws Exception {
        Path project = folder.resolve("project");
        Skeleton.at(project).write(assessment(pipeline("com.acme.Job")), jars(), List.of());

        assertThat(Files.readString(project.resolve("README.md")))
                .containsSubsequence("\n./mvnw -DskipTests install\n", "\nmvn test\n")
                .contains(
                        "`mapWithState` of `com.acme.Job.main:7`: needs decisions.",
                        "| the timeout in milliseconds, which the bytecode does not tell"
                                + " | [JobMigrated](src/main/java/com/acme/JobMigrated.java) |",
                        "- Is */ this <b>meant</b>? D05");
        assertThat(Files.readString(project.resolve("src/main/java/com/acme/JobMigrated.java")))
                .contains(" *   <li>Is * / this &lt;b&gt;meant&lt;/b&gt;? (D05)\n");
    }

    @Test
    void leaveAGapForWhatTheLegacyStateBeginsWithAndIsPartitionedBy() throws Exception {
        String pair = pairOf("mapWithState", Map.of("initialState", "given", "partitioner", "com.acme.ByCountry"));

        assertThat(pair)
                .contains(".partitioner(partitioner()).initialState(initialState(JavaSparkContext.")
                .contains("private static Partitioner partitioner() {")
                .contains("private static JavaPairRDD<String, Object> initialState(");
        assertThat(Files.readString(folder.resolve("project/README.md")))
                .contains(
                        "| the partitioner of the legacy job (its class: com.acme.ByCountry)"
                                + " | [JobPair](src/test/java/com/acme/JobPair.java) |",
                        "| the initial state of the legacy job, with which the migrated one has to begin, too"
                                + " | [JobPair](src/test/java/com/acme/JobPair.java) |");
    }

    @Test
    void handSparksOwnPartitionerToAnUpdateWithAnInitialState() throws Exception {
        assertThat(pairOf("updateStateByKey", Map.of("initialState", "given", "partitioner", HASH)))
                .contains(".updateStateByKey(update, new HashPartitioner(")
                .contains(", initialState(JavaSparkContext.")
                .doesNotContain("partitioner()");
    }

    @Test
    void leaveNoGapWithoutEither() throws Exception {
        assertThat(pairOf("updateStateByKey", Map.of("partitioner", HASH)))
                .contains(".updateStateByKey(update);")
                .doesNotContain("initialState", "artitioner");
    }

    private String pairOf(String operation, Map<String, String> settings) throws IOException {
        Path project = folder.resolve("project");
        Skeleton.at(project).write(assessment(pipeline("com.acme.Job", operation, settings)), jars(), List.of());
        return Files.readString(project.resolve("src/test/java/com/acme/JobPair.java"));
    }

    @Test
    void areNotWrittenIntoAFolderThatHoldsSomething() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> Skeleton.at(folder))
                .isInstanceOf(RefusedSkeletonException.class)
                .hasMessage(folder + ": holds mine.txt already; name a new or empty folder");
    }

    @Test
    void areNotThereByHalvesIfOneCannotBeWritten() throws IOException {
        Path project = folder.resolve("project");
        Pipeline clash = pipeline("com.acme.Job\0");

        assertThatThrownBy(() -> Skeleton.at(project)
                        .write(assessment(pipeline("com.acme.Job"), pipeline("x\0.Job")), jars(), List.of()))
                .isInstanceOf(RuntimeException.class);
        assertThat(folder.resolve("project")).doesNotExist();
        assertThat(files(folder)).noneMatch(file -> file.contains(".new"));
    }

    private List<Path> jars() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(classes.resolve("some.class"), "none");
        return List.of(folder.resolve("a & b.jar"), classes);
    }

    /** With a class in each entry that is called so. */
    private Path jar(String name, String... entries) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                jar.putNextEntry(new JarEntry(entry));
                ClassWriter type = new ClassWriter(0);
                type.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "com/acme/Job", null, "java/lang/Object", null);
                jar.write(type.toByteArray());
            }
        }
        return file.toRealPath();
    }

    private static List<String> systemPaths(Path project) throws Exception {
        NodeList paths = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(project.resolve("pom.xml").toFile())
                .getElementsByTagName("systemPath");
        return IntStream.range(0, paths.getLength())
                .mapToObj(i -> paths.item(i).getTextContent())
                .toList();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private static Assessment assessment(Pipeline... pipelines) {
        return new Assessment(Assessment.SCHEMA, List.of(), List.of(pipelines), List.of(), List.of());
    }

    private static Pipeline pipeline(String className) {
        return pipeline(className, "mapWithState", Map.of("timeout", "not a constant"));
    }

    private static Pipeline pipeline(String className, String operation, Map<String, String> settings) {
        return new Pipeline(
                className + ".main:7",
                new Place(className, "main", 7, null),
                operation,
                "spec",
                new StateTypes("java.lang.String", "int", null, "java.lang.String"),
                null,
                List.of(),
                settings,
                Verdict.NEEDS_DECISIONS,
                List.of(new Decision("timeout", "Is */ this <b>meant</b>?", List.of("D05"), false)));
    }
}
