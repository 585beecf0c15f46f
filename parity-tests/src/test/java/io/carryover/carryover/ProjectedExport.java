package io.carryover.carryover;

import io.carryover.carried.CarriedFolderWriter;
import io.carryover.carried.CarriedStream;
import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.carried.Manifest;
import io.carryover.carried.Offsets;
import io.carryover.carried.Source;
import io.carryover.carried.SourceSide;
import io.carryover.carried.Tool;
import io.carryover.dstream.LegacyJob;
import io.carryover.harness.EngineSession;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.time.Watermark;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.parity.suite.LegacyExport;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.options.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.Tuple3;

/** The scenario's state of a job of ours, as a carried folder: small, and all in memory. */
record ProjectedExport(EngineSession engine) implements LegacyExport {

    private static final String FOLDER = "state/only";
    private static final Map<Class<?>, Encoder<?>> PLAIN = Map.of(
            String.class, Encoders.STRING(),
            Integer.class, Encoders.INT(),
            Long.class, Encoders.LONG(),
            Boolean.class, Encoders.BOOLEAN());

    @Override
    public void write(LegacyJob<?, ?> job, Parameters parameters, Path checkpoint, Instant cut, Path out) {
        Configuration hadoop = engine.context().hadoopConfiguration();
        List<StateEntry> entries = LegacyCheckpoint.read(checkpoint.toString(), hadoop).stateStreams().stream()
                .flatMap(stream -> stream.read(cut.toEpochMilli()))
                .toList();
        List<Tuple3<Object, Object, Timestamp>> rows = entries.stream()
                .filter(entry -> job.stateType().isInstance(entry.state()))
                .flatMap(entry -> job.projection().project(entry, parameters).stream()
                        .map(keyed -> row(keyed, entry, parameters)))
                .toList();
        Long watermark = entries.stream()
                .filter(entry -> entry.state() instanceof Watermark)
                .map(entry -> ((Watermark) entry.state()).current())
                .findFirst()
                .orElse(null);
        try {
            CarriedFolderWriter writer = CarriedFolderWriter.begin(out.toString(), hadoop);
            List<CarriedStream> streams = rows.isEmpty()
                    ? List.of()
                    : List.of(write(rows, writer.uriOf(FOLDER), job.api().optionName()));
            writer.finish(
                    new Manifest(
                            Manifest.FORMAT,
                            new Tool("test", engine.session().version()),
                            new Source(SourceSide.LEGACY, checkpoint.toString(), null, 1000L, List.of()),
                            new Cut(cut.toEpochMilli(), CutKind.STATE_ON_DISK, List.of()),
                            watermark,
                            streams,
                            List.of(),
                            List.of()),
                    new Offsets(new TreeMap<>()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CarriedStream write(List<Tuple3<Object, Object, Timestamp>> rows, String folder, String operation) {
        Dataset<Row> columns = engine.session()
                .createDataset(
                        rows,
                        Encoders.tuple(
                                encoderOf(rows.get(0)._1()),
                                encoderOf(rows.get(0)._2()),
                                Encoders.TIMESTAMP()))
                .toDF("key", "state", "lastUpdated");
        columns.write().parquet(folder);
        return new CarriedStream(
                "only",
                operation,
                FOLDER,
                rows.get(0)._1().getClass().getName(),
                rows.get(0)._2().getClass().getName(),
                columns.schema().json(),
                rows.size(),
                true,
                Map.of());
    }

    private static Tuple3<Object, Object, Timestamp> row(KeyedState keyed, StateEntry entry, Parameters parameters) {
        Optional<Instant> lastUpdated = keyed.deadline() != null
                ? Optional.of(
                        keyed.deadline().minus(parameters.get(ExplicitEndSessions.TIMEOUT))) // that of all scenarios
                : lastUpdated(entry);
        return new Tuple3<>(
                keyed.key(), keyed.state(), lastUpdated.map(Timestamp::from).orElse(null));
    }

    private static Optional<Instant> lastUpdated(StateEntry entry) {
        return entry.lastUpdatedMs().isPresent()
                ? Optional.of(Instant.ofEpochMilli(entry.lastUpdatedMs().getAsLong()))
                : lastEvent(entry.state());
    }

    private static Optional<Instant> lastEvent(Object state) {
        return Arrays.stream(state.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("lastEventMs"))
                .findFirst()
                .map(component -> Instant.ofEpochMilli(valueOf(component, state)));
    }

    private static long valueOf(RecordComponent component, Object state) {
        try {
            component.getAccessor().setAccessible(true);
            return (long) component.getAccessor().invoke(state);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // by the value's own class
    private static Encoder<Object> encoderOf(Object value) {
        Encoder<?> plain = PLAIN.get(value.getClass());
        return (Encoder<Object>)
                (plain == null ? RecordEncoder.of(value.getClass().asSubclass(Record.class)) : plain);
    }
}
