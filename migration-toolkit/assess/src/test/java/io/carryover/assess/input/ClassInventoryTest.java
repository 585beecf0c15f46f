package io.carryover.assess.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.assess.Assessment;
import io.carryover.assess.Assessor;
import io.carryover.assess.ClassFolder;
import io.carryover.assess.Finding;
import io.carryover.assess.Input;
import io.carryover.assess.Problem;
import io.carryover.assess.UnreadableInput;
import io.carryover.assess.examples.StandardOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What inputs may be, and what is done about those that are broken or made to do harm. */
class ClassInventoryTest {

    private static final String NAME = StandardOutput.class.getName().replace('.', '/') + ".class";

    private static final String RECEIVER = "org/apache/spark/streaming/receiver/Receiver";

    private static final String NO_CLASS = ": there is no class in it; name a jar of classes, not one of sources, or"
            + " a folder that a build has put classes into";

    @TempDir
    private Path folder;

    @Test
    void readsAJar() throws IOException {
        assertThat(rulesIn(jar(Map.of(NAME, code())))).contains("output");
    }

    @Test
    void readsAJarInAFatJar() throws IOException {
        byte[] inner = bytesOf(Map.of(NAME, code()), false);

        assertThat(rulesIn(jar(Map.of("BOOT-INF/lib/job.jar", inner)))).contains("output");
    }

    @Test
    void readsAFolderOfJars() throws IOException {
        jar(Map.of(NAME, code()));

        assertThat(rulesIn(folder)).contains("output");
    }

    @Test
    void readsAMultiReleaseJarAsJava17Would() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(NAME, withoutCode());
        entries.put("META-INF/versions/11/" + NAME, code());
        entries.put("META-INF/versions/21/" + NAME, withoutCode());
        Assessment assessment = assess(write("multi.jar", bytesOf(entries, true)));

        assertThat(assessment.findings()).extracting(Finding::rule).contains("output");
        assertThat(assessment.inputs())
                .singleElement()
                .satisfies(input -> assertThat(input.note()).isEqualTo("multi-release: read as Java 17 would"))
                .satisfies(input -> assertThat(input.classes()).isEqualTo(1));
    }

    @Test
    void readsClassesOfJava21() throws IOException {
        byte[] newer = code();
        newer[7] = 65;

        assertThat(rulesIn(jar(Map.of(NAME, newer)))).contains("output");
    }

    @Test
    void leavesOutATruncatedClassAndNamesIt() throws IOException {
        byte[] whole = code();
        Path jar = jar(Map.of(NAME, whole, "Half.class", Arrays.copyOf(whole, whole.length / 2)));
        Assessment assessment = assess(jar);

        assertThat(assessment.findings()).extracting(Finding::rule).contains("output");
        assertThat(assessment.problems())
                .containsExactly(
                        new Problem(jar + "!Half.class", "is no class that can be read (truncated or damaged)"));
    }

    @Test
    void leavesOutClassesWithDamagedCode() throws IOException {
        for (int cut = 1; cut < 60; cut++) {
            byte[] damaged = code();
            damaged[damaged.length * cut / 60] ^= (byte) 0xff;
            Map<String, byte[]> entries = Map.of(NAME, damaged, "a/Other.class", whole());

            Assessment assessment = assess(write("damaged-" + cut + ".jar", bytesOf(entries, false)));

            assertThat(assessment.inputs()).hasSize(1);
            assertThat(assessment.problems()).doesNotHaveDuplicates();
        }
    }

    @Test
    void leavesOutAnEntryThatIsTooLargeForAClass() throws IOException {
        Path jar = jar(Map.of("Large.class", new byte[ClassLocation.MAX_BYTES + 1], "a/Other.class", whole()));

        assertThat(assess(jar).problems())
                .containsExactly(new Problem(
                        jar + "!Large.class",
                        "is no class that can be read (is larger than 16 MiB, which no class is)"));
    }

    @Test
    void leavesOutJarsThatLieTooDeep() throws IOException {
        byte[] inner = bytesOf(Map.of(NAME, code()), false);
        for (int depth = 0; depth < 2; depth++) {
            inner = bytesOf(Map.of("inner.jar", inner), false);
        }
        Path jar = jar(Map.of("inner.jar", inner, "a/Other.class", whole()));

        assertThat(assess(jar).problems())
                .containsExactly(new Problem(
                        jar + "!inner.jar!inner.jar!inner.jar",
                        "is a jar in a jar in a jar, deeper than any that is run"));
    }

    @Test
    void copiesNoMoreOfJarsInJarsThanABound() throws IOException {
        try (Spool spool = new Spool(1 << 20)) {
            assertThatThrownBy(() -> spool.copy(new ByteArrayInputStream(new byte[(1 << 20) + 1])))
                    .isInstanceOf(IOException.class)
                    .hasMessage("jars inside jars are larger than 1 MiB together");
        }
    }

    @Test
    void takesTheFirstOfTwoClassesOfOneName() throws IOException {
        Path first = write("first.jar", bytesOf(Map.of(NAME, withoutCode()), false));
        Path second = write("second.jar", bytesOf(Map.of(NAME, code()), false));

        assertThat(Assessor.assess(List.of(first, second), List.of()).findings())
                .isEmpty();
        assertThat(Assessor.assess(List.of(second, first), List.of()).findings())
                .isNotEmpty();
    }

    @Test
    void endsWithAClassThatExtendsItself() throws IOException {
        ClassWriter own = new ClassWriter(0);
        own.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "a/Circle", null, "a/Circle", new String[] {"a/Circle"});
        own.visitSource("org/apache/spark/streaming/", null);
        own.visitEnd();

        assertThat(rulesIn(jar(Map.of("a/Circle.class", own.toByteArray(), NAME, code()))))
                .contains("output");
    }

    @Test
    void findsSuperclassesOnTheClassPath() throws IOException {
        byte[] child = extending("com/acme/Source", "com/base/Source");
        byte[] parent = extending("com/base/Source", RECEIVER);
        Path job = write("job.jar", bytesOf(Map.of("com/acme/Source.class", child), false));
        Path library = write("library.jar", bytesOf(Map.of("com/base/Source.class", parent), false));

        assertThat(Assessor.assess(List.of(job), List.of()).findings()).isEmpty();
        assertThat(Assessor.assess(List.of(job), List.of(library)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("source-receiver"))
                .satisfies(finding -> assertThat(finding.place().className()).isEqualTo("com.acme.Source"));
    }

    @Test
    void findsASuperclassThatIsGivenAsAClassFile() throws IOException {
        Path library = write("Source.class", extending("com/base/Source", RECEIVER));

        assertThat(rulesOfSourceWith(library)).containsExactly("source-receiver");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOOT-INF/classes/", "WEB-INF/classes/"})
    void findsASuperclassInAFolderOfAFatJar(String place) throws IOException {
        byte[] parent = extending("com/base/Source", RECEIVER);
        Path library = write("fat.jar", bytesOf(Map.of(place + "com/base/Source.class", parent), false));

        assertThat(rulesOfSourceWith(library)).containsExactly("source-receiver");
    }

    @Test
    void namesADamagedClassOfTheClassPath() throws IOException {
        Path job = write("job.jar", bytesOf(Map.of(NAME, code()), false));
        Path library = write("Damaged.class", new byte[8]);

        assertThat(Assessor.assess(List.of(job), List.of(library)).problems())
                .containsExactly(
                        new Problem(library.toString(), "is no class that can be read (truncated or damaged)"));
    }

    private List<String> rulesOfSourceWith(Path library) throws IOException {
        byte[] child = extending("com/acme/Source", "com/base/Source");
        Path job = write("job.jar", bytesOf(Map.of("com/acme/Source.class", child), false));
        return Assessor.assess(List.of(job), List.of(library)).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void readsAWarInAFolder() throws IOException {
        write("job.war", bytesOf(Map.of("WEB-INF/classes/" + NAME, code()), false));

        assertThat(rulesIn(folder)).contains("output");
    }

    @Test
    void readsAFolderThatIsALink() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Files.write(classes.resolve("Job.class"), code());
        Path link = Files.createSymbolicLink(folder.resolve("link"), classes);

        assertThat(rulesIn(link)).contains("output");
    }

    @Test
    void refusesClassesThatDoNotEnd() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : List.of("A.class", "B.class", "C.class")) {
            entries.put(name, new byte[700 << 10]);
        }
        Path jar = write("endless.jar", bytesOf(entries, false));

        assertThatThrownBy(() -> ClassInventory.of(List.of(jar), List.of(), 1 << 20))
                .isInstanceOf(UnreadableInput.class)
                .hasMessage(jar + "!C.class: the classes in front of it are larger than 1 MiB together,"
                        + " which those of no program are; name what is to be assessed alone");
    }

    @Test
    void saysThatItIsTheClassPathThatIsNotThere() throws IOException {
        Path job = jar(Map.of(NAME, code()));
        Path missing = folder.resolve("missing.jar");

        assertThatThrownBy(() -> Assessor.assess(List.of(job), List.of(missing)))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageStartingWith("class path: " + missing + ": no such file or folder;");
    }

    @Test
    void refusesAJarWithoutAClass() throws IOException {
        Path jar = jar(Map.of("com/acme/Job.java", new byte[3]));

        assertThatThrownBy(() -> assess(jar))
                .isInstanceOf(UnreadableInput.class)
                .hasMessage(jar + NO_CLASS);
    }

    @Test
    void refusesInputsOfWhichNoneHasAClass() throws IOException {
        Path sources = jar(Map.of("com/acme/Job.java", new byte[3]));
        Path empty = Files.createDirectory(folder.resolve("classes"));

        assertThatThrownBy(() -> Assessor.assess(List.of(sources, empty), List.of()))
                .isInstanceOf(UnreadableInput.class)
                .hasMessage(sources + ", " + empty + NO_CLASS);
    }

    @Test
    void namesTheInputThatHasNoClass() throws IOException {
        Path job = jar(Map.of("a/Other.class", whole()));
        Path empty = Files.createDirectory(folder.resolve("classes"));
        Assessment assessment = Assessor.assess(List.of(job, empty), List.of());

        assertThat(assessment.inputs()).extracting(Input::note).containsExactly(null, "there is no class in it");
        assertThat(assessment.problems()).containsExactly(new Problem(empty.toString(), "has no class in it"));
    }

    @Test
    void looksIntoAClassThatOnlySetsSparkStreamingUp() throws IOException {
        Assessment assessment = assess(jar(Map.of("a/Job.class", saying("spark.streaming.backpressure.enabled"))));

        assertThat(assessment.inputs()).extracting(Input::streamingClasses).containsExactly(1);
        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("setting");
    }

    @Test
    void takesNoSettingOfStructuredStreamingForOne() throws IOException {
        Assessment assessment = assess(jar(Map.of("a/Job.class", saying("spark.sql.streaming.schemaInference"))));

        assertThat(assessment.inputs()).extracting(Input::streamingClasses).containsExactly(0);
        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void saysHowManyClassesOfSparkAreNotLookedInto() throws IOException {
        String[] names = {"org/apache/spark/streaming/api/java/Own", "org/apache/spark/streaming/Own", "com/acme/Source"
        };
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : names) {
            entries.put(name + ".class", extending(name, RECEIVER));
        }

        assertThat(assess(jar(entries)).inputs())
                .extracting(Input::note)
                .containsExactly("2 classes in packages of Spark's own were not looked into");
    }

    @Test
    void saysNothingOfAJarWithoutStreaming() throws IOException {
        assertThat(rulesIn(jar(Map.of("a/Other.class", whole())))).isEmpty();
    }

    @Test
    void refusesAClassThatIsCutShortBehindItsNames() throws IOException {
        byte[] whole = code();
        Path half = write("Half.class", Arrays.copyOf(whole, whole.length - 20));

        assertThatThrownBy(() -> assess(half))
                .isInstanceOf(UnreadableInput.class)
                .hasMessage(half + ": nothing in it can be read: " + half
                        + " is no class that can be read (truncated or damaged)"
                        + "; build or download it again, for Java 21 at most");
    }

    @Test
    void refusesAJarOfWhichAllClassesAreTooNew() throws IOException {
        byte[] tooNew = code();
        tooNew[7] = (byte) 200;
        Path jar = jar(Map.of(NAME, tooNew));

        assertThatThrownBy(() -> assess(jar))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageStartingWith(
                        jar + ": nothing in it can be read: " + jar + "!" + NAME + " is no class that can be read (")
                .hasMessageEndingWith("; build or download it again, for Java 21 at most");
    }

    @Test
    void refusesAFolderOfWhichTheOnlyJarIsBroken() throws IOException {
        Path broken = write("broken.jar", new byte[100]);

        assertThatThrownBy(() -> assess(folder))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageStartingWith(
                        folder + ": nothing in it can be read: " + broken + " is no jar that can be read (");
    }

    @Test
    void refusesAFolderWithNothingInIt() {
        assertThatThrownBy(() -> assess(folder))
                .isInstanceOf(UnreadableInput.class)
                .hasMessage(folder + NO_CLASS);
    }

    @Test
    void refusesWhatIsNoJar() throws IOException {
        Path broken = write("broken.jar", Arrays.copyOf(bytesOf(Map.of(NAME, code()), false), 200));

        assertThatThrownBy(() -> assess(broken))
                .isInstanceOf(UnreadableInput.class)
                .hasMessageStartingWith(broken + ": is no jar that can be read (")
                .hasMessageEndingWith("; build or download it again");
    }

    private static List<String> rulesIn(Path input) {
        return assess(input).findings().stream().map(Finding::rule).toList();
    }

    private static Assessment assess(Path input) {
        return Assessor.assess(List.of(input), List.of());
    }

    private static byte[] code() throws IOException {
        return Files.readAllBytes(ClassFolder.filesOf(StandardOutput.class).get(0));
    }

    private static byte[] whole() {
        return extending("a/Other", "java/lang/Object");
    }

    private static byte[] withoutCode() throws IOException {
        ClassReader reader = new ClassReader(code());
        return extending(reader.getClassName(), reader.getSuperName());
    }

    private static byte[] saying(String text) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "a/Job", null, "java/lang/Object", null);
        MethodVisitor run = writer.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
        run.visitCode();
        run.visitLdcInsn(text);
        run.visitInsn(Opcodes.POP);
        run.visitInsn(Opcodes.RETURN);
        run.visitMaxs(0, 0);
        run.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static byte[] extending(String name, String parent) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, name, null, parent, null);
        writer.newUTF8(name.contains("Other") ? "nothing" : "Lorg/apache/spark/streaming/api/java/JavaDStream;");
        writer.visitEnd();
        return writer.toByteArray();
    }

    private Path jar(Map<String, byte[]> entries) throws IOException {
        return write("job.jar", bytesOf(entries, false));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] bytesOf(Map<String, byte[]> entries, boolean isMultiRelease) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, Boolean.toString(isMultiRelease));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                add(jar, entry);
            }
        }
        return bytes.toByteArray();
    }

    private static void add(JarOutputStream jar, Map.Entry<String, byte[]> entry) throws IOException {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        ((OutputStream) jar).write(entry.getValue());
        jar.closeEntry();
    }
}
