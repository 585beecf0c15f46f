package io.carryover.junit;

import io.carryover.pair.JobPair;
import io.carryover.pair.PairRun;
import io.carryover.pair.PairSession;
import io.carryover.parity.report.ReportFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the tests of a test run share: one Spark session, and a report for each pair, written at the end. */
final class PairsOfThisJvm implements AutoCloseable {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(PairsOfThisJvm.class);
    private static final Path REPORTS = Path.of("target", "parity");

    private final PairSession session = new PairSession();
    private final Map<String, PairRun> runs = new LinkedHashMap<>();

    private PairsOfThisJvm() {}

    static synchronized PairsOfThisJvm in(ExtensionContext root) {
        ExtensionContext.Store store = root.getStore(NAMESPACE);
        PairsOfThisJvm pairs = store.get(PairsOfThisJvm.class, PairsOfThisJvm.class);
        if (pairs == null) {
            pairs = new PairsOfThisJvm();
            store.put(PairsOfThisJvm.class, pairs); // closed with the store
        }
        return pairs;
    }

    PairRun runOf(JobPair<?> pair) {
        return runs.computeIfAbsent(pair.name(), name -> new PairRun(session));
    }

    static Path reportOf(JobPair<?> pair) {
        return REPORTS.resolve(pair.name()).resolve("index.html");
    }

    @Override
    public synchronized void close() {
        session.close();
        runs.forEach((name, run) -> ReportFolder.at(REPORTS.resolve(name)).write(run.report(), run.artifacts()));
    }
}
