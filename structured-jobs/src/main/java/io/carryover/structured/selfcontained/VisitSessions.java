package io.carryover.structured.selfcontained;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.ExpiredTimerInfo;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.streaming.ValueState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;

/** Groups the visits of each user, in the order in which they come, to sessions, and sends those that have changed. */
public final class VisitSessions {

    private static final Logger LOG = LoggerFactory.getLogger(VisitSessions.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(FAIL_ON_MISSING_CREATOR_PROPERTIES, FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Duration GAP = Duration.ofMinutes(30);

    private VisitSessions() {}

    public static void main(String[] args) throws Exception {
        if (args.length < 4) {
            System.err.println("usage: VisitSessions SERVERS INPUT-TOPIC OUTPUT-TOPIC CHECKPOINT [TIMEOUT-SECONDS]");
            System.exit(2);
        }
        long timeoutMs = 1000 * (args.length > 4 ? Long.parseLong(args[4]) : 1800);
        SparkSession spark = SparkSession.builder()
                .appName("visit-sessions")
                .config("spark.sql.shuffle.partitions", 8) // those of the state: settled by the first start (D20)
                .config(
                        "spark.sql.streaming.stateStore.providerClass", // the only one that has timers
                        "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider")
                .getOrCreate();
        Dataset<Row> records = spark.readStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", args[0])
                .option("subscribe", args[1])
                .option("startingOffsets", "earliest") // at the first start; then the checkpoint has them (D11)
                .load()
                .selectExpr("offset", "CAST(value AS STRING)");
        sessions(records, timeoutMs)
                .writeStream()
                .outputMode(OutputMode.Update())
                .format("kafka")
                .option("kafka.bootstrap.servers", args[0])
                .option("topic", args[2])
                .option("checkpointLocation", args[3]) // offsets and state; code and arguments may change (D10)
                .trigger(Trigger.ProcessingTime("1 second"))
                .start()
                .awaitTermination();
    }

    /**
     * The sessions that have changed in a batch, and those that have ended in it. (D09)
     *
     * @param records offset and value, as Kafka has them
     */
    public static Dataset<String> sessions(Dataset<Row> records, long timeoutMs) {
        return records.flatMap(
                        (FlatMapFunction<Row, Visit>) VisitSessions::parse, Encoders.javaSerialization(Visit.class))
                .groupByKey((MapFunction<Visit, String>) Visit::user, Encoders.STRING())
                .transformWithState(
                        new Sessions(timeoutMs), TimeMode.ProcessingTime(), OutputMode.Update(), Encoders.STRING());
    }

    private static java.util.Iterator<Visit> parse(Row record) {
        String line = record.getString(1);
        try {
            VisitLine visit = JSON.readValue(line, VisitLine.class);
            return Stream.of(new Visit(visit.user(), Instant.parse(visit.time()), record.getLong(0)))
                    .iterator();
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.warn("Skipped, not a visit: {}", line);
            return Stream.<Visit>empty().iterator();
        }
    }

    private static final class Sessions extends StatefulProcessor<String, Visit, String> {

        private final long timeoutMs;
        private transient ValueState<Session> open;

        Sessions(long timeoutMs) {
            this.timeoutMs = timeoutMs;
        }

        @Override
        public void init(OutputMode outputMode, TimeMode timeMode) {
            open = getHandle().getValueState("open", Encoders.bean(Session.class), TTLConfig.NONE()); // columns (D15)
        }

        /** Called for the users with visits alone, in any order of the visits. (D01, D13) */
        @Override
        public Iterator<String> handleInputRows(String user, Iterator<Visit> visits, TimerValues now) {
            List<String> rows = new ArrayList<>();
            Session session = open.exists() ? open.get() : new Session();
            for (Visit visit : inOrder(visits)) {
                if (session.getVisits() > 0
                        && visit.time().isAfter(session.getEnd().plus(GAP))) {
                    rows.add(json(user, session, false)); // at once: the state need not keep it for the sink
                    session = new Session();
                }
                session.add(visit.time());
            }
            rows.add(json(user, session, true));
            open.update(session); // or the change is lost (D12)
            startTimeoutAgain(now.getCurrentProcessingTimeInMs());
            return CollectionConverters.asScala(rows.iterator());
        }

        /** Time, where the old job counted batches; fires in the first batch at this time or behind it. (D01, D05) */
        private void startTimeoutAgain(long nowMs) {
            CollectionConverters.asJava(getHandle().listTimers())
                    .forEachRemaining(timerMs -> getHandle().deleteTimer((Long) timerMs)); // or it fires too (D04)
            getHandle().registerTimer(nowMs + timeoutMs);
        }

        @Override
        public Iterator<String> handleExpiredTimer(String user, TimerValues now, ExpiredTimerInfo timer) {
            String row = json(user, open.get(), false);
            open.clear(); // or it would stay for good (D03)
            return CollectionConverters.asScala(List.of(row).iterator());
        }

        private static List<Visit> inOrder(Iterator<Visit> visits) {
            List<Visit> sorted = new ArrayList<>();
            CollectionConverters.asJava(visits).forEachRemaining(sorted::add);
            sorted.sort(Comparator.comparingLong(Visit::offset)); // a user's visits share a partition
            return sorted;
        }
    }

    private static String json(String user, Session session, boolean open) {
        return JSON.createObjectNode()
                .put("user", user)
                .put("start", session.getStart().toString())
                .put("end", session.getEnd().toString())
                .put("visits", session.getVisits())
                .put("open", open)
                .toString();
    }

    public record VisitLine(String user, String time) {}

    public record Visit(String user, Instant time, long offset) implements Serializable {}

    /** The state of a user: the open session. */
    public static class Session implements Serializable {
        private Instant start;
        private Instant end;
        private long visits;

        void add(Instant time) {
            start = start == null || time.isBefore(start) ? time : start;
            end = end == null || time.isAfter(end) ? time : end;
            visits++;
        }

        public Instant getStart() {
            return start;
        }

        public void setStart(Instant start) {
            this.start = start;
        }

        public Instant getEnd() {
            return end;
        }

        public void setEnd(Instant end) {
            this.end = end;
        }

        public long getVisits() {
            return visits;
        }

        public void setVisits(long visits) {
            this.visits = visits;
        }
    }
}
