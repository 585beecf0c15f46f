package io.carryover.dstream.selfcontained;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.kafka010.ConsumerStrategies;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.apache.spark.streaming.kafka010.LocationStrategies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

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
        // From the second start on, the checkpoint brings the code and the arguments of the first. (D10)
        JavaStreamingContext context = JavaStreamingContext.getOrCreate(args[3], () -> create(args));
        context.start();
        context.awaitTermination();
    }

    private static JavaStreamingContext create(String[] args) {
        Duration timeout = Durations.seconds(args.length > 4 ? Long.parseLong(args[4]) : 300);
        Map<String, Object> consumer = Map.of(
                "bootstrap.servers", args[0],
                "group.id", "user-sessions",
                "auto.offset.reset", "earliest", // at the first start; then the checkpoint has them (D11)
                "enable.auto.commit", "false",
                "key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer",
                "value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        SparkConf conf = new SparkConf().setAppName("user-sessions");
        JavaStreamingContext context = new JavaStreamingContext(conf, Durations.seconds(1));
        context.checkpoint(args[3]);
        JavaDStream<String> lines = KafkaUtils.createDirectStream(
                        context,
                        LocationStrategies.PreferConsistent(),
                        ConsumerStrategies.<String, String>Subscribe(List.of(args[1]), consumer))
                .map(record -> record.value());
        sessions(lines, timeout)
                .foreachRDD(batch -> batch.foreachPartition(sessions -> send(sessions, args[0], args[2])));
        return context;
    }

    /** The sessions that have ended in a batch. */
    public static JavaDStream<String> sessions(JavaDStream<String> lines, Duration timeout) {
        return lines.flatMap(UserSessions::parse)
                .mapToPair(event -> new Tuple2<>(event.id(), event))
                .mapWithState(StateSpec.function(UserSessions::collect).timeout(timeout));
    }

    private static Iterator<Event> parse(String line) {
        try {
            return Stream.ofNullable(JSON.readValue(line, Event.class)).iterator();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.warn("Skipped, not an event: {}", line);
            return Stream.<Event>empty().iterator();
        }
    }

    /** Called once per event, in the order of its partition. (D02, D13) */
    private static Optional<String> collect(Time batch, Integer id, Optional<Event> event, State<Session> state) {
        if (state.isTimingOut()) { // only in every tenth batch (D05)
            return Optional.of(json(id, state.get(), "TIMEOUT")); // Spark removes the state itself (D03)
        }
        Session session = state.exists() ? state.get() : new Session();
        session.getEvents().add(event.get().data()); // this is the object that Spark holds, updated or not (D12)
        if (event.get().isLast()) {
            state.remove();
            return Optional.of(json(id, session, "LAST"));
        }
        state.update(session); // and the timeout starts again (D04)
        return Optional.empty();
    }

    private static String json(Integer id, Session session, String end) {
        return JSON.createObjectNode()
                .put("id", id)
                .putPOJO("events", session.getEvents())
                .put("end", end)
                .toString();
    }

    private static void send(Iterator<String> sessions, String servers, String topic) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            while (sessions.hasNext()) {
                producer.send(new ProducerRecord<>(topic, sessions.next())).get();
            }
        }
    }

    public record Event(int id, String data, boolean isLast) implements Serializable {}

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
