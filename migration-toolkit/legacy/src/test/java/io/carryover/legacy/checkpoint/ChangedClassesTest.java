package io.carryover.legacy.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.Tuple2;

/** The job's classes are not those that wrote the checkpoint: the class is named, and what to do. */
class ChangedClassesTest {

    private static final String BEAN =
            """
            public final class Tally implements java.io.Serializable {
                private static final long serialVersionUID = %d;
                private long count;
                private String first;
                public Tally(long count, String first) { this.count = count; this.first = first; }
            }
            """;

    private static final String WITHOUT_FIRST =
            """
            public final class Tally implements java.io.Serializable {
                private static final long serialVersionUID = 1;
                private long count;
                public Tally(long count) { this.count = count; }
            }
            """;

    private static final String ORDER =
            """
            public final class Order implements java.util.function.Supplier<Object> {
                public Object get() {
                    return (java.util.Comparator<String> & java.io.Serializable) (a, b) -> b.compareTo(a);
                }
            }
            """;

    private static final String NO_ORDER =
            """
            public final class Order implements java.util.function.Supplier<Object> {
                public Object get() {
                    return null;
                }
            }
            """;

    private static final ReadOptions OPTIONS = new ReadOptions(
            AllowedClasses.of(List.of(), List.of("io.carryover.golden.*", "com.example.changed.*")), false);

    @TempDir
    private Path folder;

    private JobClasses whenWritten;
    private Path part;

    @BeforeEach
    void compile() {
        whenWritten = JobClasses.of(folder.resolve("written"), "Tally", BEAN.formatted(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Java", "Kryo"})
    void readsStateOfTheClassThatItWasWrittenWith(String serializer) throws Exception {
        assertThat(states(checkpointOf(serializer), whenWritten)).containsExactly("com.example.changed.Tally");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Java", "Kryo"})
    void namesAStateClassThatIsMissing(String serializer) throws Exception {
        GoldenCopy copy = checkpointOf(serializer);

        assertThatThrownBy(() -> states(copy, JobClasses.none()))
                .isInstanceOf(UnreadableCheckpointException.class)
                .hasMessage(part + ": needs the class com.example.changed.Tally, which is not there: give the"
                        + " job's jar with --jars");
    }

    @Test
    void namesAStateClassThatHasLostAField() throws Exception {
        GoldenCopy copy = checkpointOf("Java");
        JobClasses now = JobClasses.of(folder.resolve("now"), "Tally", WITHOUT_FIRST);

        assertThatThrownBy(() -> states(copy, now))
                .isInstanceOf(UnreadableCheckpointException.class)
                .hasMessage(part + ": was written with another form of a class (com.example.changed.Tally; has"
                        + " the fields [J count, Ljava/lang/String; first], and here [J count]): give the jar that the"
                        + " job ran with");
    }

    @Test
    void namesAStateClassOfAnotherVersion() throws Exception {
        GoldenCopy copy = checkpointOf("Java");
        JobClasses now = JobClasses.of(folder.resolve("now"), "Tally", BEAN.formatted(2));

        assertThatThrownBy(() -> states(copy, now))
                .isInstanceOf(UnreadableCheckpointException.class)
                .hasMessageStartingWith(
                        part + ": was written with another form of a class" + " (com.example.changed.Tally; ")
                .hasMessageEndingWith(": give the jar that the job ran with");
    }

    @Test
    void namesTheStateClassThatKryoCannotMakeSenseOf() throws Exception {
        GoldenCopy copy = checkpointOf("Kryo");
        JobClasses now = JobClasses.of(folder.resolve("now"), "Tally", WITHOUT_FIRST);

        assertThatThrownBy(() -> states(copy, now))
                .isInstanceOf(UnreadableCheckpointException.class)
                .hasMessageStartingWith(part + ": ")
                .hasMessageContaining("another form")
                .hasMessageContaining("(it holds com.example.changed.Tally)")
                .hasMessageEndingWith("give the jar that the job ran with");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void namesTheMissingClassThatALambdaStandsIn(boolean isWrapped) throws Exception {
        GoldenCopy copy = checkpointWithALambda(isWrapped);

        assertThatThrownBy(() -> JobClasses.none().in(() -> copy.read(OPTIONS)))
                .isInstanceOf(UnreadableCheckpointException.class)
                .hasMessage(
                        copy.metadata() + ": needs the class com.example.changed.Order, which is not there: give the"
                                + " job's jar with --jars");
    }

    @Test
    void namesTheClassThatALambdaStandsInNoMore() throws Exception {
        GoldenCopy copy = checkpointWithALambda(false);
        String another = ORDER.replace(
                "return (",
                "java.util.concurrent.Callable<String> no = (java.util.concurrent"
                        + ".Callable<String> & java.io.Serializable) () -> \"no\"; return null; // ");

        for (String changed : List.of(NO_ORDER, another)) {
            JobClasses now = JobClasses.of(folder.resolve("now" + changed.length()), "Order", changed);
            assertThatThrownBy(() -> now.in(() -> copy.read(OPTIONS)))
                    .isInstanceOf(UnreadableCheckpointException.class)
                    .hasMessage(copy.metadata() + ": was written with another form of a class"
                            + " (com.example.changed.Order; it has no such lambda any more): give the jar that the job"
                            + " ran with");
        }
    }

    /** With the state of one key in its largest part. */
    private GoldenCopy checkpointOf(String serializer) throws Exception {
        GoldenCopy copy = GoldenCopy.of("updateStateByKey", serializer, folder);
        Object state = new Tuple2<>("a", whenWritten.make("Tally", 10L, "seen"));
        part = copy.part();
        replace(copy, part, serializer.equals("Java") ? WrittenObjects.java(state) : WrittenObjects.kryo(state));
        return copy;
    }

    @SuppressWarnings("unchecked") // the class is made by this test
    private GoldenCopy checkpointWithALambda(boolean isWrapped) throws Exception {
        JobClasses job = JobClasses.of(folder.resolve("order"), "Order", ORDER);
        Object order = ((java.util.function.Supplier<Object>) job.make("Order")).get();
        GoldenCopy copy = GoldenCopy.of("updateStateByKey", "Java", folder);
        TreeMap<String, String> holder = new TreeMap<>((Comparator<String>) order);
        Object graph = isWrapped ? new AsSparkReads(holder) : holder;
        replace(copy, copy.metadata(), WrittenObjects.compressed(WrittenObjects.java(graph)));
        return copy;
    }

    private static void replace(GoldenCopy copy, Path file, byte[] bytes) throws IOException {
        copy.removeChecksumOf(file);
        Files.write(file, bytes);
    }

    /** The classes of the states that were written. */
    private List<String> states(GoldenCopy copy, JobClasses classes) throws Exception {
        StateStream stream = copy.read(OPTIONS).stateStreams().get(0);
        StatePart written = new StatePart(part.toString(), 0, false);
        return classes.in(() -> {
            try (Stream<StateEntry> entries = stream.partReader().read(written, new Configuration())) {
                return entries.map(entry -> entry.state().getClass().getName()).toList();
            }
        });
    }

    /** Reads itself as a graph of DStreams does. */
    private static final class AsSparkReads implements Serializable {

        private static final long serialVersionUID = 1;

        private final TreeMap<String, String> held;

        AsSparkReads(TreeMap<String, String> held) {
            this.held = held;
        }

        private void readObject(ObjectInputStream in) throws IOException {
            try {
                in.defaultReadObject();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }

        @Override
        public String toString() {
            return held.toString();
        }
    }
}
