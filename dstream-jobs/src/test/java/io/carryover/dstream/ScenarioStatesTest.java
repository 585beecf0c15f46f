package io.carryover.dstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.CarriedStream;
import io.carryover.dstream.explicitendsessions.ExplicitEndSessionsUpdateStateByKey;
import io.carryover.dstream.gapsessions.GapSessionsUpdateStateByKey;
import io.carryover.dstream.runningstats.RunningStatsUpdateStateByKey;
import io.carryover.dstream.selfcontained.VisitSessions;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.export.ExportRequest;
import io.carryover.legacy.export.LegacyExport;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.scenarios.Json;
import io.carryover.scenarios.explicitendsessions.SessionEvent;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.input.SourcePosition;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.runningstats.AmountEvent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the jobs of this module leave, as it is carried. */
class ScenarioStatesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final SourcePosition SOMEWHERE = new SourcePosition("f", 0, 1);

    @TempDir
    private Path folder;

    private Path checkpoint;

    @Test
    void theScenariosStateIsCarriedAndTheWatermarkWithIt() throws Exception {
        started("gap-sessions", "updateStateByKey", Map.of("gap", "10 seconds", "watermark-delay", "5 seconds"));
        run(
                List.of(
                        List.of(event("ann", 0), event("ann", 4), event("bob", 30)),
                        List.of(event("ann", 40)),
                        List.of()),
                events -> json(GapSessionsUpdateStateByKey.wire(
                        events,
                        CarriedState.none(),
                        parametersOf(
                                GapSessionsUpdateStateByKey.JOB,
                                Map.of("gap", "10 seconds", "watermark-delay", "5 seconds")))));

        CarriedFolder carried = export();

        assertThat(carried.manifest().watermarkMs())
                .isEqualTo(START.plusSeconds(35).toEpochMilli());
        assertThat(rows(carried))
                .containsExactly(
                        "{\"key\":\"ann\",\"state\":{\"sessions\":[{\"start\":\"2026-01-01T00:00:40.000Z\","
                                + "\"end\":\"2026-01-01T00:00:40.000Z\",\"count\":1}]}}",
                        "{\"key\":\"bob\",\"state\":{\"sessions\":[{\"start\":\"2026-01-01T00:00:30.000Z\","
                                + "\"end\":\"2026-01-01T00:00:30.000Z\",\"count\":1}]}}");
        assertThat(carried.manifest().streams()).singleElement().satisfies(stream -> assertThat(stream.sums())
                .isEqualTo(Map.of("sessions.element.count", "2")));
    }

    @Test
    void theLastEventIsWhatTheJobHasNoted() throws Exception {
        started("running-stats", "updateStateByKey", Map.of());
        run(
                List.of(
                        List.of(new AmountEvent("ann", new BigDecimal("1.50"), SOMEWHERE)),
                        List.of(new AmountEvent("bob", new BigDecimal("2"), SOMEWHERE))),
                events -> json(RunningStatsUpdateStateByKey.wire(
                        events, CarriedState.none(), parametersOf(RunningStatsUpdateStateByKey.JOB, Map.of()))));

        assertThat(rows(export()))
                .containsExactly(
                        "{\"key\":\"ann\",\"state\":{\"count\":1,\"sum\":1.500000000000000000,\"min\":1.500000000000000000,"
                                + "\"max\":1.500000000000000000},\"lastUpdated\":\"2026-01-01T00:00:01.000Z\"}",
                        "{\"key\":\"bob\",\"state\":{\"count\":1,\"sum\":2.000000000000000000,\"min\":2.000000000000000000,"
                                + "\"max\":2.000000000000000000},\"lastUpdated\":\"2026-01-01T00:00:02.000Z\"}");
    }

    @Test
    void theLastEventIsATimeoutInFrontOfTheDeadline() throws Exception {
        Map<String, String> timeout = Map.of("timeout", "7 seconds");
        started("explicit-end-sessions", "updateStateByKey", timeout);
        run(
                List.of(
                        List.of(new SessionEvent(1, "x", false, SOMEWHERE)),
                        List.of(new SessionEvent(2, "y", true, SOMEWHERE))),
                events -> json(ExplicitEndSessionsUpdateStateByKey.wire(
                        events, CarriedState.none(), parametersOf(ExplicitEndSessionsUpdateStateByKey.JOB, timeout))));

        assertThat(rows(export()))
                .containsExactly(
                        "{\"key\":1,\"state\":{\"data\":[\"x\"],\"count\":1},\"lastUpdated\":\"2026-01-01T00:00:01.000Z\"}");
    }

    /** It has no options beside its checkpoint, and is carried as it is. */
    @Test
    void anothersJobIsLeftAlone() throws Exception {
        checkpoint = Files.createDirectories(folder.resolve("checkpoint"));
        run(
                List.of(
                        List.of("{\"user\":\"ann\",\"time\":\"2026-01-01T10:00:00Z\"}"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                lines -> VisitSessions.sessions(lines, 1800));

        CarriedFolder carried = export();

        assertThat(rows(carried))
                .containsExactly("{\"key\":\"ann\",\"state\":[{\"end\":\"2026-01-01T10:00:00.000Z\",\"idleBatches\":9,"
                        + "\"open\":true,\"start\":\"2026-01-01T10:00:00.000Z\",\"visits\":1}]}");
        assertThat(carried.manifest().streams())
                .extracting(CarriedStream::stateClass)
                .containsExactly("java.util.ArrayList");
    }

    private void started(String scenario, String api, Map<String, String> parameters) throws Exception {
        checkpoint = Files.createDirectories(folder.resolve("checkpoint"));
        Map<String, String> options = new TreeMap<>(parameters);
        options.putAll(Map.of("scenario", scenario, "api", api, "batch-interval", "1 second", "sink", "console"));
        Files.writeString(checkpoint.resolve("job-options.json"), Json.line(options));
    }

    private static Parameters parametersOf(LegacyJob<?, ?> job, Map<String, String> given) {
        return job.scenario().parameters(given);
    }

    private <E> void run(List<List<E>> batches, Function<JavaDStream<E>, JavaDStream<String>> job) {
        Map<Instant, List<E>> input = new TreeMap<>();
        for (int i = 0; i < batches.size(); i++) {
            input.put(START.plusSeconds(i + 1), batches.get(i));
        }
        try (VirtualTimeStreaming streaming =
                VirtualTimeStreaming.create(LocalSpark.SPARK, Duration.ofSeconds(1), checkpoint.toString())) {
            streaming.wire(job.apply(streaming.input(input)), (batch, rows) -> {});
            streaming.start(START);
            input.keySet().forEach(streaming::runBatch);
        }
    }

    private CarriedFolder export() throws Exception {
        String out = folder.resolve("out").toString();
        LegacyExport.run(
                session(), new ExportRequest(checkpoint.toString(), out, null, null, false), ReadOptions.TRUSTING);
        return CarriedFolder.open(out, LocalSpark.SPARK.hadoopConfiguration());
    }

    private static List<String> rows(CarriedFolder carried) {
        CarriedStream stream = carried.manifest().streams().get(0);
        return session().read().parquet(carried.uriOf(stream)).toJSON().collectAsList().stream()
                .sorted()
                .toList();
    }

    private static SparkSession session() {
        return SparkSession.builder().getOrCreate();
    }

    private static UserEvent event(String user, int second) {
        return new UserEvent(user, START.plusSeconds(second), SOMEWHERE);
    }

    private static <T> JavaDStream<String> json(JavaDStream<T> rows) {
        return rows.map(Json::line);
    }
}
