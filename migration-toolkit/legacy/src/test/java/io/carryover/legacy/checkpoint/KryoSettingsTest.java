package io.carryover.legacy.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.carryover.outside.Gadget;
import io.carryover.outside.GadgetRegistrator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/** A checkpoint brings along the configuration of its job, and so the classes that Kryo is told of. */
class KryoSettingsTest {

    private static final AllowedClasses ALLOWED = AllowedClasses.of(List.of(), List.of("com.example.changed.*"));

    private static final String TALLY =
            """
            public final class Tally implements java.io.Serializable {
                private static final long serialVersionUID = 1;
                private long count;
                private String first;
                public Tally(long count, String first) { this.count = count; this.first = first; }
                @Override public String toString() { return count + " " + first; }
            }
            """;

    @TempDir
    private Path folder;

    private Path part;
    private SparkConf conf;

    @BeforeEach
    void begin() {
        Gadget.RAN.set(0);
        part = folder.resolve("part-00000");
        conf = new SparkConf(false).set("spark.serializer", KryoSerializer.class.getName());
    }

    @Test
    void nameNoRegistratorThatIsNotAllowed() throws Exception {
        Files.write(part, WrittenObjects.kryo(new Tuple2<>("a", 1)));
        conf.set(
                "spark.kryo.registrator",
                "io.carryover.legacy.records.RecordKryoRegistrator, " + GadgetRegistrator.class.getName());

        refuses("spark.kryo.registrator", GadgetRegistrator.class);
    }

    @Test
    void registerNoClassThatIsNotAllowed() throws Exception {
        conf.set("spark.kryo.classesToRegister", "java.util.UUID," + Gadget.class.getName());
        Files.write(part, WrittenObjects.kryo(new Tuple2<>("a", new Gadget()), conf));

        refuses("spark.kryo.classesToRegister", Gadget.class);
    }

    @Test
    void nameAClassThatIsMissing() throws Exception {
        Files.write(part, WrittenObjects.kryo(new Tuple2<>("a", 1)));
        conf.set("spark.kryo.registrator", "com.example.Nowhere");

        assertThatThrownBy(this::states)
                .isInstanceOf(UnreadableCheckpointException.class)
                .hasMessage(part + ": needs the class com.example.Nowhere, which is not there: give the job's jar with"
                        + " --jars");
    }

    @Test
    void registerTheClassesOfTheJob() throws Exception {
        JobClasses job = JobClasses.of(folder.resolve("job"), "Tally", TALLY);
        conf.set("spark.kryo.registrationRequired", "true")
                .set("spark.kryo.classesToRegister", "com.example.changed.Tally");
        Object state = new Tuple2<>("a", job.make("Tally", 10L, "seen"));
        byte[] written = job.in(() -> WrittenObjects.kryo(state, conf));
        assertThat(new String(written, StandardCharsets.ISO_8859_1)).doesNotContain("Tally");
        Files.write(part, written);

        assertThat(job.in(this::states)).containsExactly("a=10 seen");
    }

    private void refuses(String setting, Class<?> type) {
        assertThatThrownBy(this::states)
                .asInstanceOf(type(RejectedClassException.class))
                .satisfies(refusal -> assertThat(refusal.className()).isEqualTo(type.getName()))
                .satisfies(refusal -> assertThat(refusal)
                        .hasMessageStartingWith(part + ": is of a job whose " + setting + " names " + type.getName()
                                + ", which is neither"));
        assertThat(Gadget.RAN).hasValue(0);
    }

    private List<String> states() throws IOException {
        StatePart written = new StatePart(part.toString(), Files.size(part), false);
        try (Stream<StateEntry> entries = new StatePartReader(conf, ALLOWED).read(written, new Configuration())) {
            return entries.map(entry -> entry.key() + "=" + entry.state()).toList();
        }
    }
}
