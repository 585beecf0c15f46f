package io.carryover.bench.cutover;

import io.carryover.bench.BenchPlan;
import io.carryover.bench.BenchProgress;
import io.carryover.bench.Figures;
import io.carryover.bench.child.ChildJvm;
import io.carryover.bench.input.Slice;
import io.carryover.bench.report.Aim;
import io.carryover.bench.report.Comparison;
import io.carryover.bench.report.Measure;
import io.carryover.bench.report.Point;
import io.carryover.bench.report.RunResult;
import io.carryover.bench.report.SideResult;
import io.carryover.bench.report.WorkloadResult;
import io.carryover.scenarios.Api;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The carry-over: speed of each step, two cores against one, and memory by the number of keys. */
public final class CarryOverBench {

    private static final int ONE_CORE = 1;
    private static final String SMALLEST = "fewest";
    private static final String LARGEST = "most";

    private final BenchPlan plan;
    private final CarryOverSizes sizes;
    private final BenchProgress progress;
    private final LegacyCheckpoints checkpoints;

    public CarryOverBench(BenchPlan plan, CarryOverSizes sizes, BenchProgress progress) {
        this.plan = plan;
        this.sizes = sizes;
        this.progress = progress;
        this.checkpoints = new LegacyCheckpoints(plan.work().resolve("legacy"), sizes.makerHeapMb(), progress);
    }

    /** Runs it all, one JVM after the other. */
    public Figures run() {
        Figures figures = Figures.NONE;
        for (Api api : List.of(Api.UPDATE_STATE_BY_KEY, Api.MAP_WITH_STATE)) {
            for (Serializer serializer : Serializer.values()) {
                figures = figures.and(speed(api, serializer));
            }
        }
        figures = figures.and(cores()).and(restore());
        for (Api api : List.of(Api.UPDATE_STATE_BY_KEY, Api.MAP_WITH_STATE)) {
            figures = figures.and(memory(api));
        }
        return figures;
    }

    private Figures speed(Api api, Serializer serializer) {
        String name = "export-" + api.optionName() + "-" + serializer.optionName();
        String checkpoint = checkpoints.of(api, serializer, sizes.keys(), sizes.partitions());
        progress.show(name);
        Answer answer =
                jvm(name, Slice.PER_BATCH).run(new ExportSpeed(), request(api, checkpoint, Slice.PER_BATCH, name));
        WorkloadResult workload = workload(
                name,
                "export of " + api.optionName() + ", " + serializer.optionName()
                        + " serialization, beside a plain copy of the exported Parquet",
                String.valueOf(sizes.keys()),
                answer.runs());
        return new Figures(
                List.of(workload),
                List.of(new Comparison(
                        "rows/s of the export of " + api.optionName() + " (" + serializer.optionName()
                                + ") over a plain copy",
                        Measure.ROWS_PER_SECOND,
                        new Point(name, ExportSpeed.EXPORT),
                        new Point(name, ExportSpeed.COPY),
                        Aim.atLeast(serializer.aim()))));
    }

    private Figures cores() {
        String name = "export-cores";
        Api api = Api.UPDATE_STATE_BY_KEY;
        String checkpoint = checkpoints.of(api, Serializer.JAVA, sizes.keys(), sizes.partitions());
        Map<String, List<RunResult>> sides = new LinkedHashMap<>();
        for (int cores : List.of(ONE_CORE, Slice.PER_BATCH)) {
            String side = cores + "-core";
            progress.show(name + ", " + side);
            sides.put(
                    side,
                    jvm(name + "-" + cores, cores)
                            .run(new ExportSpeed(), request(api, checkpoint, cores, name))
                            .runs()
                            .get(ExportSpeed.EXPORT));
        }
        return new Figures(
                List.of(workload(
                        name,
                        "export of " + api.optionName() + " with one core and two",
                        String.valueOf(sizes.keys()),
                        sides)),
                List.of(new Comparison(
                        "rows/s of an export, two cores over one",
                        Measure.ROWS_PER_SECOND,
                        new Point(name, "2-core"),
                        new Point(name, "1-core"),
                        Aim.atLeast(1.8))));
    }

    private Figures restore() {
        String name = "restore";
        Api api = Api.MAP_WITH_STATE;
        String checkpoint = checkpoints.of(api, Serializer.KRYO, sizes.keys(), sizes.partitions());
        progress.show(name);
        RestoreRequest request = new RestoreRequest(
                api.optionName(),
                checkpoint,
                sizes.keys(),
                Slice.PER_BATCH,
                plan.rounds(),
                RestoreOptions.TUNED,
                folder(name));
        Map<String, List<RunResult>> runs =
                jvm(name, Slice.PER_BATCH).run(new RestoreSpeed(), request).runs();
        WorkloadResult workload = workload(
                name,
                "first batch of the migrated job with all of the state, and what comes behind",
                String.valueOf(sizes.keys()),
                runs);
        return new Figures(
                List.of(workload),
                List.of(
                        overBareStore(name, RestoreSpeed.GROUP_STATE),
                        overBareStore(name, RestoreSpeed.TRANSFORM_WITH_STATE)));
    }

    private static Comparison overBareStore(String name, String side) {
        return new Comparison(
                "keys/s of " + side + " over writing the same rows into the state store directly",
                Measure.ROWS_PER_SECOND,
                new Point(name, side),
                new Point(name, RestoreSpeed.DIRECT),
                Aim.atLeast(0.5));
    }

    private Figures memory(Api api) {
        String name = "export-memory-" + api.optionName();
        Map<String, List<RunResult>> sides = new LinkedHashMap<>();
        List<Long> all = sizes.memoryKeys();
        for (long keys : all) {
            int partitions = partitions(api, keys);
            String checkpoint = checkpoints.of(api, Serializer.JAVA, keys, partitions);
            progress.show(name + ", " + keys + " keys");
            SpeedRequest request =
                    new SpeedRequest(api.optionName(), checkpoint, keys, Slice.PER_BATCH, 1, folder(name + "-" + keys));
            String side = keys == all.get(0) ? SMALLEST : keys == all.get(all.size() - 1) ? LARGEST : keys + "-keys";
            sides.put(
                    side,
                    memoryJvm(name + "-" + keys)
                            .run(new ExportMemory(), request)
                            .runs()
                            .get(String.valueOf(keys)));
        }
        return new Figures(
                List.of(workload(
                        name,
                        "live heap of an export of " + api.optionName()
                                + (isOneObjectAPartition(api) ? ", partitions in step with keys" : ""),
                        all.toString(),
                        sides)),
                List.of(new Comparison(
                        "heap of an export of " + api.optionName() + ", most keys over fewest",
                        Measure.PEAK_HEAP_MB,
                        new Point(name, LARGEST),
                        new Point(name, SMALLEST),
                        Aim.atMost(1.5))));
    }

    /** A partition of {@code mapWithState} is one object in the checkpoint, so it is what a task holds; the other is read row by row. */
    private static boolean isOneObjectAPartition(Api api) {
        return api == Api.MAP_WITH_STATE;
    }

    private int partitions(Api api, long keys) {
        return isOneObjectAPartition(api) ? sizes.partitionsFor(keys) : sizes.partitions();
    }

    private SpeedRequest request(Api api, String checkpoint, int cores, String name) {
        return new SpeedRequest(
                api.optionName(), checkpoint, sizes.keys(), cores, plan.rounds(), folder(name + "-" + cores));
    }

    private WorkloadResult workload(String name, String title, String keys, Map<String, List<RunResult>> sides) {
        List<SideResult> results = new ArrayList<>();
        sides.forEach((side, runs) -> results.add(new SideResult(side, Map.of(), runs)));
        return new WorkloadResult(
                name,
                title,
                Map.of(
                        "keys", keys,
                        "partitions", String.valueOf(sizes.partitions()),
                        "jvm", jvm(name, Slice.PER_BATCH).described()),
                results);
    }

    private ChildJvm jvm(String name, int cores) {
        return new ChildJvm(plan.heapMb(), cores, List.of(), Path.of(folder(name)));
    }

    /** A heap that does not hold all of the state. */
    private ChildJvm memoryJvm(String name) {
        return new ChildJvm(sizes.memoryHeapMb(), Slice.PER_BATCH, List.of("-XX:+UseSerialGC"), Path.of(folder(name)));
    }

    private String folder(String name) {
        return plan.work().resolve(name).toString();
    }
}
