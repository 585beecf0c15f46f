package io.carryover.pair;

import io.carryover.harness.EngineSession;
import java.util.Map;

/**
 * The one Spark session of this JVM for pairs of jobs: kept from case to case, and started anew for a pair with other Spark
 * options, since most of them hold for the life of a session.
 */
public final class PairSession implements AutoCloseable {

    private Map<String, String> options = Map.of();
    private EngineSession current;

    /** @throws io.carryover.harness.MissingModuleOptions if this JVM lacks the options that Spark needs */
    synchronized EngineSession of(JobPair<?> pair) {
        Map<String, String> wanted = pair.sessionOptions();
        if (current == null || !wanted.equals(options)) {
            close();
            current = EngineSession.start(wanted);
            options = wanted;
        }
        return current;
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
