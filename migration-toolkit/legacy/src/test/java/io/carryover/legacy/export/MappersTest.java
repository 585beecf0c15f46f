package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappersTest {

    @TempDir
    private Path folder;

    private TestSpark spark;
    private Path checkpoint;

    @AfterAll
    static void stopSpark() {
        TestSpark.stop();
    }

    @BeforeEach
    void runAJob() {
        spark = TestSpark.with(Map.of());
        checkpoint = folder.resolve("checkpoint");
        List<String> lines = List.of("a b b");
        LegacyRun.everySecond(List.of(lines, lines, lines, lines, lines, lines, lines, lines, lines, lines))
                .of(Jobs::wordCount, spark, checkpoint);
    }

    @Test
    void makeTheStateThatIsCarried() throws Exception {
        Exported exported = export(FrequentWords.class.getName());

        assertThat(exported.rows("updateStateByKey-1"))
                .containsExactly(
                        "{\"key\":\"b\",\"state\":{\"count\":20,\"word\":\"b\"},\"lastUpdated\":\"2026-01-01T00:00:10.000Z\"}");
        assertThat(exported.stream("updateStateByKey-1").hasLastUpdated()).isTrue();
        assertThat(exported.stream("updateStateByKey-1").stateClass())
                .as("that of the source")
                .isEqualTo("java.lang.Integer");
    }

    @Test
    void mustBeThere() {
        refuses("com.example.Gone", "--mapper com.example.Gone: no such class: give its jar with --jars");
        refuses("java.lang.String", "--mapper java.lang.String: does not implement " + StateMapper.class.getName());
        refuses(
                Needy.class.getName(),
                "--mapper " + Needy.class.getName()
                        + ": cannot be made; it needs a public constructor without arguments");
    }

    @Test
    void areNeededForWhatHasNoColumns() {
        refuses(
                Opaque.class.getName(),
                "state: a java.lang.Object has no columns: give a mapper that makes a record or a bean of it");
    }

    private void refuses(String mapper, String message) {
        assertThatThrownBy(() -> export(mapper))
                .isInstanceOf(RefusedExportException.class)
                .hasMessage(message);
    }

    private Exported export(String mapper) throws Exception {
        return Exported.of(
                spark,
                new ExportRequest(checkpoint.toString(), folder.resolve("out").toString(), mapper, null, false));
    }

    /** Only words that came often; and when they came last. */
    public static final class FrequentWords implements StateMapper {
        @Override
        public Optional<StreamMapping> mapping(MappedStream stream) {
            return Optional.of(entry -> (int) entry.state() < 15
                    ? Optional.empty()
                    : Optional.of(new MappedState(
                            entry.key(),
                            new Frequency((int) entry.state(), (String) entry.key()),
                            OptionalLong.of(
                                    Instant.parse("2026-01-01T00:00:10Z").toEpochMilli()))));
        }
    }

    record Frequency(int count, String word) {}

    /** Makes things worse. */
    public static final class Opaque implements StateMapper {
        @Override
        public Optional<StreamMapping> mapping(MappedStream stream) {
            return Optional.of(entry -> Optional.of(new MappedState(entry.key(), new Object())));
        }
    }

    /** Cannot be made. */
    public static final class Needy implements StateMapper {
        private final String need;

        public Needy(String need) {
            this.need = need;
        }

        @Override
        public Optional<StreamMapping> mapping(MappedStream stream) {
            throw new IllegalStateException(need);
        }
    }
}
