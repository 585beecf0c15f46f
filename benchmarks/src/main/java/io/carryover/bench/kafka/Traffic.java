package io.carryover.bench.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which events have been sent, and when their rows were seen. An event is known by its user and how many the user has had with
 * it: a row of the running statistics says both.
 */
final class Traffic {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int users;
    private final int warmUpEvents;
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> newestCount = new HashMap<>();
    private final List<Double> latencies = new ArrayList<>();
    private long rows;
    private long strange;

    private record Sent(int number, long dueNanos) {}

    Traffic(int users, int warmUpEvents) {
        this.users = users;
        this.warmUpEvents = warmUpEvents;
    }

    /**
     * The event with that number, from 0.
     *
     * @param dueNanos when it is its turn: an event that is sent late has waited
     */
    String event(int number, long dueNanos) {
        String user = user(number);
        sent.put(key(user, number / users + 1), new Sent(number, dueNanos));
        return String.format(Locale.ROOT, "{\"userId\":\"%s\",\"amount\":%d.25}", user, number % 100);
    }

    /** A row as it has been seen now. */
    void seen(String row, long nanos) {
        try {
            JsonNode fields = JSON.readTree(row);
            seen(fields.path("userId").asText(), fields.path("count").asLong(), nanos);
        } catch (JsonProcessingException e) {
            strange++;
        }
    }

    private void seen(String user, long count, long nanos) {
        Sent event = sent.remove(key(user, count));
        if (event == null) {
            strange++;
            return;
        }
        rows++;
        newestCount.merge(user, count, Math::max);
        if (event.number() >= warmUpEvents) {
            latencies.add((nanos - event.dueNanos()) / 1e6);
        }
    }

    long rows() {
        return rows;
    }

    /** In milliseconds, of the events that count, in the order in which their rows came. */
    double[] latencies() {
        return latencies.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What went in, came out and was kept: the users whose newest row has counted all of their events. */
    Map<String, Long> counts(int events) {
        long complete = newestCount.entrySet().stream()
                .filter(user -> user.getValue() == expected(user.getKey(), events))
                .count();
        return Map.of("input", (long) events, "output", rows, "state", complete);
    }

    /** Why the run does not count; null if it does. */
    String wrong(int events) {
        long state = Math.min(users, events);
        Map<String, Long> counts = counts(events);
        if (strange > 0) {
            return "output: " + strange + " rows that belong to no event, or came twice";
        }
        if (rows != events) {
            return "output: " + rows + " rows, should be " + events;
        }
        return counts.get("state") == state ? null : "state: " + counts.get("state") + " keys, should be " + state;
    }

    private long expected(String user, int events) {
        int first = Integer.parseInt(user.substring(user.indexOf('-') + 1));
        return (events - first + users - 1L) / users;
    }

    private String user(int number) {
        return "user-" + number % users;
    }

    private static String key(String user, long count) {
        return user + "/" + count;
    }
}
