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
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The carry-over: speed of each step, two cores against one, and memory by the number of keys. */
public final class CarryOverBench {

    private static final String CORES = "export-cores";
    private static final String RESTORE = "restore";
    private static final String ONE_CORE = "1-core";
    private static final String TWO_CORES = "2-core";

    private final BenchPlan plan;
    private final CarryOverSizes sizes;
    private final BenchProgress progress;
    private final LegacyCheckpoints checkpoints;

    public CarryOverBench(BenchPlan plan, BenchProgress progress) {
        this.plan = plan;
        this.sizes = plan.quick() ? CarryOverSizes.QUICK : CarryOverSizes.FULL;
        this.progress = progress;
        this.checkpoints = new LegacyCheckpoints(plan.work().resolve("legacy"), sizes.makerHeapMb(), progress);
    }

    /**
     * Runs it all, one JVM after the other.
     *
     * @param before what has been measured before
     * @param soFar is given all figures behind each part
     * @return those before and its own
     */
    public Figures run(Figures before, Consumer<Figures> soFar) {
        Figures figures = before;
        for (Map.Entry<String, Supplier<Figures>> part : parts().entrySet()) {
            figures = figures.and(Figures.of(part.getKey(), part.getValue()));
            soFar.accept(figures);
        }
        return figures;
    }

    private Map<String, Supplier<Figures>> parts() {
        Map<String, Supplier<Figures>> parts = new LinkedHashMap<>();
        sizes.exported()
                .forEach(exported -> parts.put(
                        speedName(exported.api(), exported.serializer()),
                        () -> speed(exported.api(), exported.serializer())));
        if (!plan.quick()) {
            parts.put(CORES, this::cores);
        }
        parts.put(RESTORE, this::restore);
        sizes.weighed().forEach(api -> parts.put(memoryName(api), () -> memory(api)));
        return parts;
    }

    private static String speedName(Api api, Serializer serializer) {
        return "export-" + api.optionName() + "-" + serializer.optionName();
    }

    private static String memoryName(Api api) {
        return "export-memory-" + api.optionName();
    }

    private Figures speed(Api api, Serializer serializer) {
        String name = speedName(api, serializer);
        String checkpoint = checkpoint(api, serializer);
        progress.show(name);
        Map<String, List<RunResult>> runs = jvm(name, Slice.PER_BATCH)
                .run(new ExportSpeed(), request(api, checkpoint, Slice.PER_BATCH, name))
                .runs();
        String title = "export of " + api.optionName() + ", " + serializer.optionName() + " serialization";
        return new Figures(
                List.of(workload(name, title + ", beside a plain copy of what it writes", runs)),
                List.of(new Comparison(
                        "rows/s of an " + title + ", over a plain copy",
                        Measure.ROWS_PER_SECOND,
                        new Point(name, ExportSpeed.EXPORT),
                        new Point(name, ExportSpeed.COPY),
                        Aim.atLeast(serializer.aim()))));
    }

    private Figures cores() {
        String name = CORES;
        Map<String, List<RunResult>> sides = new LinkedHashMap<>();
        sides.put(ONE_CORE, exportsOn(1, name));
        sides.put(TWO_CORES, exportsOn(2, name));
        return new Figures(
                List.of(workload(name, "export of updateStateByKey with one core and two", sides)),
                List.of(new Comparison(
                        "rows/s of an export, two cores over one",
                        Measure.ROWS_PER_SECOND,
                        new Point(name, TWO_CORES),
                        new Point(name, ONE_CORE),
                        Aim.atLeast(1.8))));
    }

    private List<RunResult> exportsOn(int cores, String name) {
        Api api = Api.UPDATE_STATE_BY_KEY;
        String checkpoint = checkpoint(api, Serializer.JAVA);
        progress.show(name + ", " + cores);
        return jvm(name + "-" + cores, cores)
                .run(new ExportSpeed(), request(api, checkpoint, cores, name))
                .runs()
                .get(ExportSpeed.EXPORT);
    }

    private Figures restore() {
        String name = RESTORE;
        Api api = Api.MAP_WITH_STATE;
        String checkpoint = checkpoint(api, Serializer.KRYO);
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
        return new Figures(
                List.of(workload(
                        name, "a migrated job's first batch, with all of the state; and the steps behind", runs)),
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
        String name = memoryName(api);
        Map<String, List<RunResult>> sides = new LinkedHashMap<>();
        for (long keys : sizes.memoryKeys()) {
            sides.put(keys + "-keys", List.of(weighed(api, keys, name + "-" + keys)));
        }
        List<String> names = new ArrayList<>(sides.keySet());
        String title = "live heap of an export of " + api.optionName()
                + (CarryOverSizes.isOneObject(api) ? ", partitions in step with keys" : "");
        return new Figures(
                List.of(workload(name, title, Map.of("jvm", memoryJvm(name).described()), sides)),
                List.of(new Comparison(
                        title + ", most keys over fewest",
                        Measure.PEAK_HEAP_MB,
                        new Point(name, names.get(names.size() - 1)),
                        new Point(name, names.get(0)),
                        Aim.atMost(1.5))));
    }

    private RunResult weighed(Api api, long keys, String name) {
        String checkpoint = checkpoints.of(api, Serializer.JAVA, keys, sizes.partitionsFor(api, keys));
        progress.show(name);
        SpeedRequest request = new SpeedRequest(api.optionName(), checkpoint, keys, Slice.PER_BATCH, 1, folder(name));
        return memoryJvm(name)
                .run(new ExportMemory(), request)
                .runs()
                .get(ExportSpeed.EXPORT)
                .get(0);
    }

    private String checkpoint(Api api, Serializer serializer) {
        return checkpoints.of(api, serializer, sizes.keys(), sizes.partitions());
    }

    private SpeedRequest request(Api api, String checkpoint, int cores, String name) {
        return new SpeedRequest(
                api.optionName(), checkpoint, sizes.keys(), cores, plan.rounds(), folder(name + "-" + cores));
    }

    private WorkloadResult workload(String name, String title, Map<String, List<RunResult>> sides) {
        Map<String, String> configuration = Map.of(
                "keys", String.valueOf(sizes.keys()),
                "partitions", String.valueOf(sizes.partitions()),
                "jvm", jvm(name, Slice.PER_BATCH).described());
        return workload(name, title, configuration, sides);
    }

    private static WorkloadResult workload(
            String name, String title, Map<String, String> configuration, Map<String, List<RunResult>> sides) {
        List<SideResult> results = new ArrayList<>();
        sides.forEach((side, runs) -> results.add(new SideResult(side, Map.of(), runs)));
        return new WorkloadResult(name, title, configuration, results);
    }

    private ChildJvm jvm(String name, int cores) {
        return new ChildJvm(plan.heapMb(), cores, plan.jvmOptions(), Path.of(folder(name)));
    }

    /** With a heap that does not hold all of the state. */
    private ChildJvm memoryJvm(String name) {
        return new ChildJvm(sizes.memoryHeapMb(), Slice.PER_BATCH, List.of("-XX:+UseSerialGC"), Path.of(folder(name)));
    }

    private String folder(String name) {
        return plan.work().resolve(name).toString();
    }
}
