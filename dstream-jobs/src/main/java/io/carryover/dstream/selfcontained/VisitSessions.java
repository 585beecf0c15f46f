package io.carryover.dstream.selfcontained;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES;
import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
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
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.kafka010.ConsumerStrategies;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.apache.spark.streaming.kafka010.LocationStrategies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/** Groups the visits of each user, in the order in which they come, to sessions, and sends all that are open every second. */
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
        // From the second start on, the checkpoint brings the code and the arguments of the first. (D10)
        JavaStreamingContext context = JavaStreamingContext.getOrCreate(args[3], () -> create(args));
        context.start();
        context.awaitTermination();
    }

    private static JavaStreamingContext create(String[] args) {
        int timeoutBatches = args.length > 4 ? Integer.parseInt(args[4]) : 1800;
        Map<String, Object> consumer = Map.of(
                "bootstrap.servers", args[0],
                "group.id", "visit-sessions",
                "auto.offset.reset", "earliest", // at the first start; then the checkpoint has them (D11)
                "enable.auto.commit", "false",
                "key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer",
                "value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        SparkConf conf = new SparkConf()
                .setAppName("visit-sessions")
                .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
        JavaStreamingContext context = new JavaStreamingContext(conf, Durations.seconds(1));
        context.checkpoint(args[3]);
        JavaDStream<String> lines = KafkaUtils.createDirectStream(
                        context,
                        LocationStrategies.PreferConsistent(),
                        ConsumerStrategies.<String, String>Subscribe(List.of(args[1]), consumer))
                .map(record -> record.value());
        sessions(lines, timeoutBatches)
                .foreachRDD(batch -> batch.foreachPartition(rows -> send(rows, args[0], args[2])));
        return context;
    }

    /** All open sessions in every batch, changed or not, and each once more when it has ended. (D09) */
    public static JavaDStream<String> sessions(JavaDStream<String> lines, int timeoutBatches) {
        return lines.flatMapToPair(VisitSessions::parse)
                .<List<Session>>updateStateByKey((times, state) -> update(times, state, timeoutBatches)) // (D22)
                .flatMap(user -> user._2().stream()
                        .map(session -> json(user._1(), session))
                        .iterator());
    }

    private static Iterator<Tuple2<String, Instant>> parse(String line) {
        try {
            Visit visit = JSON.readValue(line, Visit.class);
            return Stream.of(new Tuple2<>(visit.user(), Instant.parse(visit.time())))
                    .iterator();
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.warn("Skipped, not a visit: {}", line);
            return Stream.<Tuple2<String, Instant>>empty().iterator();
        }
    }

    /** Called for every user in every batch, also without a visit: counting calls is counting seconds. (D01, D16) */
    private static Optional<List<Session>> update(
            List<Instant> times, Optional<List<Session>> state, int timeoutBatches) {
        List<Session> sessions = state.orElse(new ArrayList<>());
        sessions.removeIf(session -> !session.isOpen()); // they have been sent by the batch before
        Session open = sessions.isEmpty() ? null : sessions.get(0);
        for (Instant time : times) { // in the order of their partition (D13)
            if (open == null || time.isAfter(open.getEnd().plus(GAP))) {
                if (open != null) {
                    open.setOpen(false);
                }
                open = new Session();
                sessions.add(open);
            }
            open.add(time);
        }
        if (open != null) {
            open.setIdleBatches(times.isEmpty() ? open.getIdleBatches() + 1 : 0); // any visit starts the timeout again
            open.setOpen(open.getIdleBatches() < timeoutBatches); // what has ended stays for one more call, to be sent
        }
        return sessions.isEmpty()
                ? Optional.empty()
                : Optional.of(sessions); // nothing left: Spark drops the user (D15)
    }

    private static String json(String user, Session session) {
        return JSON.createObjectNode()
                .put("user", user)
                .put("start", session.getStart().toString())
                .put("end", session.getEnd().toString())
                .put("visits", session.getVisits())
                .put("open", session.isOpen())
                .toString();
    }

    private static void send(Iterator<String> rows, String servers, String topic) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            while (rows.hasNext()) {
                producer.send(new ProducerRecord<>(topic, rows.next())).get();
            }
        }
    }

    public record Visit(String user, String time) {}

    /** One of the sessions in the state of a user: the open one, behind those that ended in the batch. */
    public static class Session implements Serializable {
        private Instant start;
        private Instant end;
        private long visits;
        private int idleBatches;
        private boolean open;

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

        public int getIdleBatches() {
            return idleBatches;
        }

        public void setIdleBatches(int idleBatches) {
            this.idleBatches = idleBatches;
        }

        public boolean isOpen() {
            return open;
        }

        public void setOpen(boolean open) {
            this.open = open;
        }
    }
}
