package io.carryover.differences;

import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.streaming.OutputMode;

/** A streaming query under virtual time: step n is the trigger at n seconds. */
final class MigratedSteps<I> implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final VirtualTimeQuery<I> query;
    private final List<List<I>> input;
    private final EmittedRows emitted;
    private int step;
    private int added;

    /** A query that has not started, with the input of step 1, step 2 ... */
    MigratedSteps(
            EngineSession engine,
            Path checkpoint,
            List<List<I>> input,
            Encoder<I> inputType,
            OutputMode mode,
            Function<Dataset<I>, Dataset<String>> wiring) {
        this.query = new VirtualTimeQuery<>(engine.session(), inputType, wiring, mode, checkpoint.toString(), INTERVAL);
        this.input = input;
        this.emitted = new EmittedRows(checkpoint.toString());
    }

    /**
     * Runs one step for each list of input.
     *
     * @return the rows of each step, sorted
     */
    static <I> List<List<String>> run(
            EngineSession engine,
            List<List<I>> input,
            Encoder<I> inputType,
            OutputMode mode,
            Function<Dataset<I>, Dataset<String>> wiring) {
        try (WorkFolder work = WorkFolder.create();
                MigratedSteps<I> steps =
                        new MigratedSteps<>(engine, work.path().resolve("migrated"), input, inputType, mode, wiring)) {
            steps.start(0);
            return IntStream.rangeClosed(1, input.size())
                    .mapToObj(step -> steps.next())
                    .toList();
        }
    }

    /** Starts or restarts the query in a step, with the input up to there; what was not committed runs at once. */
    MigratedSteps<I> start(int inStep) {
        step = inStep;
        addInput();
        query.start(Instant.ofEpochSecond(step), emitted::add);
        return this;
    }

    /** Runs the next step and returns its rows, sorted; none if no batch ran. */
    List<String> next() {
        step++;
        addInput();
        query.trigger(Instant.ofEpochSecond(step));
        query.await(Instant.ofEpochSecond(step));
        return emitted.of(step);
    }

    EmittedRows emitted() {
        return emitted;
    }

    private void addInput() {
        while (added < Math.min(step, input.size())) {
            query.add(input.get(added));
            added++;
        }
    }

    /** Ends the query as a crash between two triggers would. */
    @Override
    public void close() {
        query.close();
    }
}
