package io.carryover.legacy.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.carryover.outside.Gadget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.Tuple2;

class SafeReadingTest {

    @TempDir
    private Path folder;

    private GoldenCopy copy;

    @BeforeEach
    void copyOne() throws IOException {
        copy = GoldenCopy.of("updateStateByKey", "Java", folder);
    }

    @Test
    void leavesTheCheckpointAsItIs() throws IOException {
        Map<String, List<Byte>> before = copy.bytes();

        assertThat(copy.content()).contains("key=a, state=10 seen");
        assertThat(copy.bytes()).isEqualTo(before);
    }

    @Test
    void namesAClassOfTheMetadataThatIsNotAllowed() {
        ReadOptions nothingOfTheJob = new ReadOptions(AllowedClasses.of(List.of(), List.of()), false);

        assertThatThrownBy(() -> copy.read(nothingOfTheJob))
                .asInstanceOf(type(RejectedClassException.class))
                .satisfies(refusal -> assertThat(refusal.className()).startsWith("io.carryover.golden."))
                .satisfies(refusal -> assertThat(refusal)
                        .hasMessageStartingWith(path(copy.metadata()) + ": holds an object of ")
                        .hasMessageContaining("--jars"));
    }

    @Test
    void allowsTheClassesOfAJarOfTheJob() {
        Path classes = Path.of(GoldenCopy.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        AllowedClasses ofTheJar = AllowedClasses.of(List.of("file:/elsewhere/" + classes.getFileName()), List.of());

        assertThat(copy.read(new ReadOptions(ofTheJar, false)).stateStreams()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"our job", "our+job", "100%"})
    void allowsTheClassesOfAJarWhateverItsName(String name) throws Exception {
        Object state = JobClasses.of(folder.resolve(name), "State", "public final class State {}")
                .make("State");

        assertThat(AllowedClasses.of(List.of("/elsewhere/" + name), List.of()).permits(state.getClass()))
                .isTrue();
        assertThat(AllowedClasses.of(List.of("/elsewhere/other"), List.of()).permits(state.getClass()))
                .isFalse();
    }

    @Test
    void refusesAPatternThatForbids() {
        assertThatThrownBy(() -> AllowedClasses.of(List.of(), List.of("!java.lang.*")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"!java.lang.*\" names no classes; give a class");
    }

    @Test
    void makesNoObjectOfAForbiddenClassInTheMetadata() throws IOException {
        rejectsTheGadget(replace(copy.metadata(), WrittenObjects.compressed(WrittenObjects.java(new Gadget()))));
    }

    @Test
    void makesNoObjectOfAForbiddenClassInAStateFile() throws IOException {
        rejectsTheGadget(replace(copy.part(), WrittenObjects.java(new Tuple2<>("a", new Gadget()))));
    }

    @Test
    void makesNoObjectOfAForbiddenClassInAStateFileOfKryo() throws IOException {
        copy = GoldenCopy.of("updateStateByKey", "Kryo", folder);
        rejectsTheGadget(replace(copy.part(), WrittenObjects.kryo(new Tuple2<>("a", new Gadget()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Java", "Kryo"})
    void makesNoObjectOfAForbiddenClassInTheFileOfThePartitioner(String serializer) throws IOException {
        copy = GoldenCopy.of("updateStateByKey", serializer, folder.resolve("another"));
        Path partitioner = copy.part().resolveSibling("_partitioner");
        StateStream stream = copy.read().stateStreams().get(0);
        long batch = stream.foldersByBatch().firstKey();
        stream.checkPartitioner(batch);
        replace(
                partitioner,
                serializer.equals("Java") ? WrittenObjects.java(new Gadget()) : WrittenObjects.kryo(new Gadget()));

        Gadget.RAN.set(0);
        assertThatThrownBy(() -> stream.checkPartitioner(batch))
                .isInstanceOf(RejectedClassException.class)
                .hasMessageStartingWith(partitioner + ": holds an object of " + Gadget.class.getName());
        assertThat(Gadget.RAN).hasValue(0);
    }

    @Test
    void namesTheClassThatIsMissing() {
        Thread thread = Thread.currentThread();
        ClassLoader all = thread.getContextClassLoader();
        thread.setContextClassLoader(new Without("io.carryover.golden.", all));
        try {
            assertThatThrownBy(copy::content)
                    .isInstanceOf(UnreadableCheckpointException.class)
                    .hasMessageStartingWith(path(copy.metadata()) + ": needs the class io.carryover.golden.")
                    .hasMessageEndingWith(", which is not there: give the job's jar with --jars");
        } finally {
            thread.setContextClassLoader(all);
        }
    }

    @Test
    void namesTheClassThatHasChanged() throws IOException {
        byte[] bytes = WrittenObjects.java(new Tuple2<>("a", java.util.UUID.randomUUID()));
        int version = indexOf(bytes, "java.util.UUID") + "java.util.UUID".length();
        bytes[version]++;
        Path part = replace(copy.part(), bytes);

        assertThatThrownBy(copy::content)
                .isInstanceOf(UnreadableCheckpointException.class)
                .hasMessageStartingWith(path(part) + ": was written with another form of a class (java.util.UUID;")
                .hasMessageEndingWith(": give the jar that the job ran with");
    }

    @Test
    void usesAnOlderOneOnlyIfThatIsAllowed() throws IOException {
        Path newest = Files.writeString(copy.folder().resolve("checkpoint-99000"), "none");

        assertThatThrownBy(copy::read)
                .isInstanceOf(UnreadableCheckpointException.class)
                .hasMessageStartingWith(path(newest) + ": ")
                .hasMessageEndingWith("; or let an older one be used with --allow-older");

        CheckpointMetadata older =
                copy.read(new ReadOptions(GoldenCopy.OF_THE_JOB, true)).metadata();
        assertThat(older.file()).isEqualTo(path(copy.metadata().resolveSibling("checkpoint-14000")));
        assertThat(older.refused()).singleElement().asString().startsWith(path(newest));
    }

    @Test
    void missesAFileWhoseChecksumIsThere() throws IOException {
        Path newest = copy.folder().resolve("checkpoint-99000");
        Files.writeString(GoldenCopy.checksumOf(newest), "");

        assertThatThrownBy(copy::read)
                .isInstanceOf(UnreadableCheckpointException.class)
                .hasMessageStartingWith(path(newest) + ": cannot be read (it is missing)");
    }

    @Test
    void refusesStateInAPlaceWhereSparkWritesNone() {
        assertThat(new RemappedPaths("/copy").of("hdfs://far/original/some-uuid/rdd-7"))
                .isEqualTo("/copy/some-uuid/rdd-7");
        assertThatThrownBy(() -> new RemappedPaths("/copy").of("/original/some-uuid/../../rdd-7"))
                .isInstanceOf(UnreadableCheckpointException.class)
                .hasMessageStartingWith("/copy: is damaged");
    }

    @Test
    void refusesAFolderWithoutACheckpoint() {
        assertThatThrownBy(() -> LegacyCheckpoint.read(folder.toString(), new Configuration()))
                .isInstanceOf(UnreadableCheckpointException.class)
                .hasMessageStartingWith(folder + ": holds no DStream checkpoint");
        assertThatThrownBy(() -> LegacyCheckpoint.read(folder + "/nowhere", new Configuration()))
                .isInstanceOf(UnreadableCheckpointException.class)
                .hasMessageStartingWith(folder + "/nowhere: is no folder");
    }

    private void rejectsTheGadget(Path file) {
        Gadget.RAN.set(0);
        assertThatThrownBy(copy::content)
                .asInstanceOf(type(RejectedClassException.class))
                .satisfies(refusal -> assertThat(refusal.className()).isEqualTo(Gadget.class.getName()))
                .satisfies(refusal -> assertThat(refusal).hasMessageStartingWith(path(file) + ": "));
        assertThat(Gadget.RAN).hasValue(0);
    }

    private Path replace(Path file, byte[] bytes) throws IOException {
        copy.removeChecksumOf(file);
        return Files.write(file, bytes);
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static String path(Path file) {
        return file.toString();
    }

    /** All classes but those of a package. */
    private static final class Without extends ClassLoader {

        private final String prefix;

        Without(String prefix, ClassLoader parent) {
            super(parent);
            this.prefix = prefix;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(prefix)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
