package io.carryover.structured.selfcontained;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects the events of each user until the last one of a session comes, or none for too long. */
public final class UserSessions {

    private static final Logger LOG = LoggerFactory.getLogger(UserSessions.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(FAIL_ON_MISSING_CREATOR_PROPERTIES, FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(FAIL_ON_UNKNOWN_PROPERTIES);

    private UserSessions() {}

    public static void main(String[] args) throws Exception {
        if (args.length < 4) {
            System.err.println("usage: UserSessions SERVERS INPUT-TOPIC OUTPUT-TOPIC CHECKPOINT [TIMEOUT-SECONDS]");
            System.exit(2);
        }
        long timeoutMs = 1000 * (args.length > 4 ? Long.parseLong(args[4]) : 300);
        SparkSession spark = SparkSession.builder()
                .appName("user-sessions")
                .config("spark.sql.shuffle.partitions", 8) // those of the state: settled by the first start (D20)
                .getOrCreate();
        MapFunction<Arrival, Integer> user = arrival -> arrival.event().id();
        FlatMapGroupsWithStateFunction<Integer, Arrival, Session, String> collect =
                (id, arrivals, state) -> collect(id, arrivals, state, timeoutMs);

        spark.readStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", args[0])
                .option("subscribe", args[1])
                .option("startingOffsets", "earliest") // at the first start; then the checkpoint has them (D11)
                .load()
                .selectExpr("offset", "CAST(value AS STRING)")
                .flatMap((FlatMapFunction<Row, Arrival>) UserSessions::parse, Encoders.javaSerialization(Arrival.class))
                .groupByKey(user, Encoders.INT())
                .flatMapGroupsWithState(
                        collect,
                        OutputMode.Append(),
                        Encoders.bean(Session.class), // columns, so that the state can be read from outside (D15)
                        Encoders.STRING(),
                        GroupStateTimeout.ProcessingTimeTimeout())
                .writeStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", args[0])
                .option("topic", args[2])
                .option("checkpointLocation", args[3]) // offsets and state; code and arguments may change (D10)
                .trigger(Trigger.ProcessingTime("1 second"))
                .start()
                .awaitTermination();
    }

    private static Iterator<Arrival> parse(Row record) {
        String line = record.getString(1);
        try {
            return Stream.ofNullable(JSON.readValue(line, Event.class))
                    .map(event -> new Arrival(record.getLong(0), event))
                    .iterator();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.warn("Skipped, not an event: {}", line);
            return Stream.<Arrival>empty().iterator();
        }
    }

    /** Called once per user and batch, with the events in any order. (D02, D13) */
    private static Iterator<String> collect(
            Integer id, Iterator<Arrival> arrivals, GroupState<Session> state, long timeoutMs) {
        Session session = state.exists() ? state.get() : new Session();
        if (state.hasTimedOut()) { // in any batch (D05)
            state.remove(); // or it would stay for good (D03)
            return List.of(json(id, session, "TIMEOUT")).iterator();
        }
        List<String> ended = new ArrayList<>();
        for (Event event : inOrder(arrivals)) {
            session.getEvents().add(event.data());
            if (event.isLast()) {
                ended.add(json(id, session, "LAST"));
                session = new Session();
            }
        }
        if (session.getEvents().isEmpty()) {
            state.remove();
        } else {
            state.update(session); // or the change is lost (D12)
            state.setTimeoutDuration(timeoutMs); // every call cleared it (D04)
        }
        return ended.iterator();
    }

    private static List<Event> inOrder(Iterator<Arrival> arrivals) {
        List<Arrival> sorted = new ArrayList<>();
        arrivals.forEachRemaining(sorted::add);
        sorted.sort(Comparator.comparingLong(Arrival::offset)); // a user's events share a partition
        return sorted.stream().map(Arrival::event).toList();
    }

    private static String json(Integer id, Session session, String end) {
        return JSON.createObjectNode()
                .put("id", id)
                .putPOJO("events", session.getEvents())
                .put("end", end)
                .toString();
    }

    public record Event(int id, String data, boolean isLast) implements Serializable {}

    public record Arrival(long offset, Event event) implements Serializable {}

    /** The state of a user. */
    public static class Session implements Serializable {
        private List<String> events = new ArrayList<>();

        public List<String> getEvents() {
            return events;
        }

        public void setEvents(List<String> events) {
            this.events = events;
        }
    }
}
