package io.carryover.bench.sessions;

import io.carryover.bench.BenchPlan;
import io.carryover.bench.BenchProgress;
import io.carryover.bench.Figures;
import io.carryover.bench.input.Workload;
import io.carryover.bench.report.Comparison;
import io.carryover.bench.report.RunResult;
import io.carryover.bench.report.SideResult;
import io.carryover.bench.report.WorkloadResult;
import io.carryover.runtime.BuiltParts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sessions through every API of both sides. Each side runs in a JVM of its own, fresh in every round; the order of the sides is
 * turned round from one round to the next. Workloads of a sweep share their rounds and the size of the heap. With {@code quick},
 * a side runs all workloads in one JVM, and peaks are those of all.
 */
public final class SessionsBench {

    private static final int HEAP_BYTES_PER_KEY = 1_700;

    private final BenchPlan plan;
    private final BenchProgress progress;

    public SessionsBench(BenchPlan plan, BenchProgress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** The names of all workloads, in their order. */
    public static List<String> names() {
        return Workloads.full().stream().map(Workload::name).toList();
    }

    /**
     * @param names of workloads; those that are left out when quick are skipped
     * @param soFar is given all figures behind each workload, or behind those that belong together
     */
    public Figures run(Set<String> names, Consumer<Figures> soFar) {
        List<Workload> all = plan.quick() ? Workloads.quick() : Workloads.full();
        List<Workload> wanted =
                all.stream().filter(workload -> names.contains(workload.name())).toList();
        Figures figures = Figures.NONE;
        for (List<Workload> workloads : together(wanted)) {
            figures = new Figures(
                    Stream.concat(figures.workloads().stream(), measured(workloads).stream())
                            .toList(),
                    comparisons(wanted));
            soFar.accept(figures);
        }
        return figures;
    }

    /** What is compared with each other shares its rounds and its heap. */
    private Collection<List<Workload>> together(List<Workload> wanted) {
        return wanted.stream()
                .collect(Collectors.groupingBy(
                        workload -> plan.quick() ? "quick" : Workloads.sweep(workload),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private List<WorkloadResult> measured(List<Workload> together) {
        SideJvms jvms = jvms(together);
        Map<String, Map<Side, List<RunResult>>> runs = new TreeMap<>();
        List<Turn> turns = new ArrayList<>(Turn.all(together, plan.quick()));
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Turn turn : turns) {
                progress.show(turn.described() + ", round " + round + " of " + plan.rounds());
                jvms.run(turn.side(), turn.workloads(), round).runs().forEach((workload, run) -> runs.computeIfAbsent(
                                workload, name -> new EnumMap<>(Side.class))
                        .computeIfAbsent(turn.side(), which -> new ArrayList<>())
                        .add(run));
            }
            Collections.reverse(turns);
        }
        return together.stream()
                .map(workload -> result(workload, jvms, runs.getOrDefault(workload.name(), Map.of())))
                .toList();
    }

    private SideJvms jvms(List<Workload> workloads) {
        long keys = workloads.stream().mapToLong(Workload::keys).max().orElse(0);
        return new SideJvms(plan, plan.heapMb() + (int) (keys * HEAP_BYTES_PER_KEY >> 20));
    }

    private WorkloadResult result(Workload workload, SideJvms jvms, Map<Side, List<RunResult>> runs) {
        Map<String, String> configuration = new TreeMap<>(workload.described());
        if (Sides.hasFlink(workload, plan.quick()) && !BuiltParts.hasFlink()) {
            configuration.put("flink", "left out, as it is not built: ./mvnw -DskipTests package does");
        }
        configuration.put("jvm", jvms.described());
        List<SideResult> sides = new ArrayList<>();
        Counts counts = Counts.of(runs.getOrDefault(Side.FOLD, List.of()));
        runs.forEach((side, all) -> sides.add(new SideResult(
                side.title(),
                side.described(plan.sparkOptions()),
                all.stream().map(counts::checked).toList())));
        return new WorkloadResult(workload.name(), workload.title(), configuration, sides);
    }

    private static List<Comparison> comparisons(List<Workload> workloads) {
        Set<String> names = workloads.stream().map(Workload::name).collect(Collectors.toSet());
        return SessionComparisons.all().stream()
                .filter(comparison -> names.contains(comparison.of().workload())
                        && names.contains(comparison.over().workload()))
                .toList();
    }
}
