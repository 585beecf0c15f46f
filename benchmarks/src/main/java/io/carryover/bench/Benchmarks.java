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
     * @param names some of {@link #NAMES}
     * @throws UsageException if one is unknown
     * @throws io.carryover.bench.child.ChildFailure if a JVM ends without a result
     */
    public static BenchReport run(List<String> names, BenchPlan plan, BenchProgress progress) throws IOException {
        names.forEach(Benchmarks::requireKnown);
        Files.createDirectories(plan.work());
        String startedAt = Instant.now().toString();
        Figures measured = measured(Set.copyOf(names), plan, progress);
        return new BenchReport(
                BenchReport.FORMAT,
                startedAt,
                plan.quick(),
                plan.rounds(),
                Machine.current(),
                versions(),
                measured.workloads(),
                measured.comparisons().stream()
                        .map(comparison -> comparison.in(measured.workloads()))
                        .toList());
    }

    private static Figures measured(Set<String> names, BenchPlan plan, BenchProgress progress) {
        Figures streams = new SessionsBench(plan, progress).run(names).and(kafka(names, plan, progress));
        return names.contains(CARRY_OVER) ? streams.and(new CarryOverBench(plan, progress).run()) : streams;
    }

    private static Figures kafka(Set<String> names, BenchPlan plan, BenchProgress progress) {
        return names.contains(KafkaBench.NAME)
                ? new KafkaBench(plan, plan.quick() ? KafkaSizes.QUICK : KafkaSizes.FULL, progress).run()
                : Figures.NONE;
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
