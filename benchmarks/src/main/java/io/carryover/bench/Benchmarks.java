package io.carryover.bench;

import io.carryover.bench.cutover.CarryOverBench;
import io.carryover.bench.kafka.KafkaBench;
import io.carryover.bench.kafka.KafkaSizes;
import io.carryover.bench.report.BenchReport;
import io.carryover.bench.report.Machine;
import io.carryover.bench.sessions.SessionsBench;
import io.carryover.carried.Tool;
import io.carryover.runtime.BuiltParts;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.util.VersionInfo;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.spark.package$;
import scala.util.Properties;

/** All benchmarks, by name. */
public final class Benchmarks {

    /** The carry-over, step by step. */
    public static final String CARRY_OVER = "carry-over";

    /** In the order in which they run. */
    public static final List<String> NAMES = Stream.concat(
                    SessionsBench.names().stream(), Stream.of(KafkaBench.NAME, CARRY_OVER))
            .toList();

    private Benchmarks() {}

    /**
     * A JVM that ends without a result makes its run void, which is in the report, and costs no other run.
     *
     * @param names some of {@link #NAMES}
     * @param soFar is given the report behind each workload: all that has been measured so far
     * @throws UsageException if a name is unknown
     * @throws io.carryover.runtime.LaunchFailure if Carryover's folder is not found
     */
    public static BenchReport run(
            List<String> names, BenchPlan plan, BenchProgress progress, Consumer<BenchReport> soFar)
            throws IOException {
        names.forEach(Benchmarks::requireKnown);
        Files.createDirectories(plan.work());
        String startedAt = Instant.now().toString();
        Map<String, String> versions = versions();
        Function<Figures, BenchReport> report = figures -> report(startedAt, plan, versions, figures);
        return report.apply(
                measured(Set.copyOf(names), plan, progress, figures -> soFar.accept(report.apply(figures))));
    }

    private static BenchReport report(
            String startedAt, BenchPlan plan, Map<String, String> versions, Figures measured) {
        return new BenchReport(
                BenchReport.FORMAT,
                startedAt,
                plan.quick(),
                plan.rounds(),
                Machine.current(),
                versions,
                measured.workloads(),
                measured.comparisons().stream()
                        .map(comparison -> comparison.in(measured.workloads()))
                        .toList());
    }

    private static Figures measured(
            Set<String> names, BenchPlan plan, BenchProgress progress, Consumer<Figures> soFar) {
        Figures measured = new SessionsBench(plan, progress).run(names, soFar);
        if (names.contains(KafkaBench.NAME)) {
            KafkaSizes sizes = plan.quick() ? KafkaSizes.QUICK : KafkaSizes.FULL;
            measured = measured.and(Figures.of(KafkaBench.NAME, new KafkaBench(plan, sizes, progress)::run));
            soFar.accept(measured);
        }
        return names.contains(CARRY_OVER) ? new CarryOverBench(plan, progress).run(measured, soFar) : measured;
    }

    private static void requireKnown(String name) {
        if (!NAMES.contains(name)) {
            throw new UsageException("\"" + name + "\": no such benchmark; there is " + String.join(", ", NAMES));
        }
    }

    static Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        versions.put("carryover", Tool.on("").version());
        versions.put("spark", package$.MODULE$.SPARK_VERSION());
        versions.put("scala", Properties.versionNumberString());
        versions.put("hadoop", VersionInfo.getVersion());
        versions.put("kafka", AppInfoParser.getVersion());
        BuiltParts.flinkVersion().ifPresent(version -> versions.put("flink", version));
        versions.put("java", System.getProperty("java.version"));
        return versions;
    }
}
