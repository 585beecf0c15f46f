package io.carryover.differences;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.streaming.api.java.JavaDStream;

/** A DStream wiring under virtual time: step n is the batch at n seconds. */
final class LegacySteps implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final VirtualTimeStreaming streaming;
    private final EmittedRows emitted;
    private int step;

    private LegacySteps(VirtualTimeStreaming streaming, Path checkpoint) {
        this.streaming = streaming;
        this.emitted = new EmittedRows(checkpoint.toString());
    }

    /**
     * Runs one step for each list of input.
     *
     * @return the rows of each step, sorted
     */
    static <I> List<List<String>> run(
            EngineSession engine, List<List<I>> input, Function<JavaDStream<I>, JavaDStream<String>> wiring) {
        try (WorkFolder work = WorkFolder.create();
                LegacySteps steps = start(engine, work.path().resolve("legacy"), input, wiring)) {
            return IntStream.rangeClosed(1, input.size())
                    .mapToObj(step -> steps.next())
                    .toList();
        }
    }

    /** Starts a job at second 0, with the input of step 1, step 2 ... */
    static <I> LegacySteps start(
            EngineSession engine,
            Path checkpoint,
            List<List<I>> input,
            Function<JavaDStream<I>, JavaDStream<String>> wiring) {
        LegacySteps steps = new LegacySteps(
                VirtualTimeStreaming.create(engine.context(), INTERVAL, checkpoint.toString()), checkpoint);
        Map<Instant, List<I>> byTime = IntStream.rangeClosed(1, input.size())
                .boxed()
                .collect(Collectors.toMap(LegacySteps::timeOf, step -> input.get(step - 1)));
        steps.streaming.wire(wiring.apply(steps.streaming.input(byTime)), steps.emitted::add);
        steps.streaming.start(Instant.EPOCH);
        return steps;
    }

    /** Recovers the job from its checkpoint; it runs the step at the checkpoint's time again. */
    static LegacySteps recover(EngineSession engine, Path checkpoint) {
        LegacySteps steps =
                new LegacySteps(VirtualTimeStreaming.recover(engine.context(), checkpoint.toString()), checkpoint);
        steps.step = (int) steps.streaming.restart().getEpochSecond();
        return steps;
    }

    /** Runs the next step and returns its rows, sorted. */
    List<String> next() {
        step++;
        streaming.runBatch(timeOf(step));
        return emitted.of(step);
    }

    EmittedRows emitted() {
        return emitted;
    }

    private static Instant timeOf(int step) {
        return Instant.ofEpochSecond(step);
    }

    /** Ends the job as a crash would. */
    @Override
    public void close() {
        streaming.close();
    }
}
