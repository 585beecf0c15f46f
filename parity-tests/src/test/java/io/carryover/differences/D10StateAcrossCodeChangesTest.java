package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.harness.EngineSession;
import io.carryover.parity.suite.WithEngine;
import java.io.IOException;
import java.io.InvalidClassException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A job runs one step and is stopped; its code changes; it is started again on its checkpoint. */
@ExtendWith(WithEngine.class)
class D10StateAcrossCodeChangesTest {

    private static final List<List<String>> INPUT = List.of(List.of("a"), List.of("a"));
    private static final String OLD = "public String get() { return \"old\"; }";
    private static final String CHANGED = "String text = \"new\"; public String get() { return text; }";
    private static final String VERSION = "private static final long serialVersionUID = 1; ";

    private static final List<String> SAID = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aDStreamJobIsNotRecoveredWithAChangedClass(EngineSession engine) throws IOException {
        runFirstStep(engine, OLD);

        assertThatThrownBy(() -> recover(engine, "Note", CHANGED))
                .hasMessageContaining("Failed to read checkpoint from directory")
                .hasRootCauseInstanceOf(InvalidClassException.class)
                .hasStackTraceContaining("Note; local class incompatible");
    }

    /** The class that is missing is not even named: it was a value of a lambda. */
    @Test
    void aDStreamJobIsNotRecoveredWithARenamedClass(EngineSession engine) throws IOException {
        runFirstStep(engine, OLD);

        assertThatThrownBy(() -> recover(engine, "Remark", OLD))
                .hasMessageContaining("Failed to read checkpoint from directory")
                .hasRootCauseInstanceOf(ClassCastException.class)
                .hasStackTraceContaining("cannot assign instance of java.lang.invoke.SerializedLambda to field");
    }

    @Test
    void aDStreamJobGoesOnWithTheNewCodeOfAClassThatKeepsItsSerialVersionUid(EngineSession engine) throws IOException {
        runFirstStep(engine, VERSION + OLD);

        SAID.clear();
        recover(engine, "Note", VERSION + OLD.replace("old", "new"));
        assertThat(SAID).as("step 1, repeated, and step 2").containsExactly("new", "new");
    }

    @Test
    void aQueryGoesOnWithOtherCode(EngineSession engine) {
        MapGroupsWithStateFunction<String, String, Integer, String> old = (key, values, state) -> {
            state.update(1);
            return key + " " + state.get();
        };
        MapGroupsWithStateFunction<String, String, Integer, String> changed = (key, values, state) -> {
            state.update(state.get() + 10);
            return key + " has come to " + state.get();
        };

        assertThat(runStep(1, engine, old, Encoders.INT())).containsExactly("a 1");
        assertThat(runStep(2, engine, changed, Encoders.INT())).containsExactly("a has come to 11");
    }

    @Test
    void aQueryDoesNotGoOnWithAnotherStateSchema(EngineSession engine) {
        MapGroupsWithStateFunction<String, String, Integer, String> old = (key, values, state) -> {
            state.update(1);
            return key;
        };
        MapGroupsWithStateFunction<String, String, String, String> changed = (key, values, state) -> state.get();

        runStep(1, engine, old, Encoders.INT());
        assertThatThrownBy(() -> runStep(2, engine, changed, Encoders.STRING()))
                .hasStackTraceContaining("STATE_STORE_VALUE_SCHEMA_NOT_COMPATIBLE");
    }

    private void runFirstStep(EngineSession engine, String body) throws IOException {
        try (ReleasedClass note = ReleasedClass.compile(folder, "Note", body);
                LegacySteps steps = LegacySteps.start(
                        engine, folder.resolve("legacy"), INPUT, keys -> saying(keys, note.newInstance()))) {
            steps.next();
        }
    }

    /** On the driver: the function and what it refers to are in the checkpoint. */
    private static JavaDStream<String> saying(JavaDStream<String> keys, Supplier<String> note) {
        keys.foreachRDD(batch -> {
            SAID.add(note.get());
        });
        return keys;
    }

    private void recover(EngineSession engine, String name, String body) throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (ReleasedClass note = ReleasedClass.compile(folder, name, body)) {
            Thread.currentThread().setContextClassLoader(note.loader());
            try (LegacySteps steps = LegacySteps.recover(engine, folder.resolve("legacy"))) {
                steps.next();
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private <S> List<String> runStep(
            int step,
            EngineSession engine,
            MapGroupsWithStateFunction<String, String, S, String> function,
            Encoder<S> state) {
        try (MigratedSteps<String> steps = new MigratedSteps<>(
                engine,
                folder.resolve("migrated"),
                INPUT,
                Encoders.STRING(),
                OutputMode.Update(),
                keys -> keys.groupByKey((MapFunction<String, String>) key -> key, Encoders.STRING())
                        .mapGroupsWithState(function, state, Encoders.STRING(), GroupStateTimeout.NoTimeout()))) {
            return steps.start(step - 1).next();
        }
    }
}
