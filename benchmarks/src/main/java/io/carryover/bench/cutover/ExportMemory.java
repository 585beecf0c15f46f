package io.carryover.bench.cutover;

import io.carryover.bench.child.Chore;
import io.carryover.bench.child.Meter;
import io.carryover.bench.engine.BenchSession;
import io.carryover.bench.report.Measure;
import io.carryover.bench.report.RunResult;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** How much memory an export needs at most; not how long it takes, as it is stopped to look at its heap. */
public final class ExportMemory implements Chore<SpeedRequest, Answer> {

    @Override
    public Class<SpeedRequest> requestType() {
        return SpeedRequest.class;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Answer run(SpeedRequest request) throws Exception {
        SparkSession spark = BenchSession.start(request.cores(), Map.of());
        Meter meter = Meter.start();
        try (LiveHeap heap = LiveHeap.watch()) {
            Path out = Path.of(request.folder()).resolve("export");
            long rows =
                    Exporter.rows(new Exporter(spark, request.api(), request.checkpoint()).run(ExportSpeed.fresh(out)));
            Map<Measure, Double> figures = new EnumMap<>(meter.figures());
            figures.remove(Measure.CPU_SECONDS);
            figures.put(Measure.PEAK_HEAP_MB, heap.peakMb());
            return new Answer(Map.of(
                    String.valueOf(request.keys()),
                    List.of(new RunResult(
                            1,
                            figures,
                            List.of(),
                            Map.of("output", rows),
                            rows == request.keys() ? null : rows + " keys, should be " + request.keys()))));
        }
    }
}
