package io.carryover.parity.wild;

import io.carryover.migrated.records.RecordEncoder;
import io.carryover.pair.JobPair;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.api.java.JavaDStream;

/** Both with a timeout of three batches. State lies on disk in Spark's default interval, which these cases do not reach. */
public final class VisitSessionsPair implements Supplier<JobPair<KafkaLine>> {

    private static final int TIMEOUT_SECONDS = 3;

    @Override
    public JobPair<KafkaLine> get() {
        return JobPair.named("visit-sessions")
                .events(KafkaLine::parse, RecordEncoder.of(KafkaLine.class))
                .legacy(VisitSessionsPair::legacy)
                .migrated(VisitSessionsPair::migrated, OutputMode.Update())
                .legacyState(VisitSessionsPair::open)
                .withOwnStateIntervals()
                .withSparkOption("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
    }

    private static JavaDStream<String> legacy(JavaDStream<KafkaLine> records) {
        return io.carryover.dstream.selfcontained.VisitSessions.sessions(
                records.map(KafkaLine::value), TIMEOUT_SECONDS);
    }

    private static Dataset<String> migrated(Dataset<KafkaLine> records) {
        return io.carryover.structured.selfcontained.VisitSessions.sessions(records.toDF(), 1000L * TIMEOUT_SECONDS);
    }

    /** What the legacy state holds besides are sessions that wait for the end of their batch. */
    private static Open open(String user, List<io.carryover.dstream.selfcontained.VisitSessions.Session> sessions) {
        return sessions.stream()
                .filter(session -> session.isOpen())
                .findFirst()
                .map(session -> new Open(session.getStart(), session.getEnd(), session.getVisits()))
                .orElse(null);
    }

    /** The open session of a user. */
    record Open(Instant start, Instant end, long visits) {}
}
