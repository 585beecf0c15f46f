package io.carryover.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What users do, in rounds: each has one session a round. The sessions do not depend on where a batch ends.
 *
 * @param scenario its name
 * @param options what the job has to be told
 * @param rounds the events of each round, in order
 * @param sessions the sessions of a round, as they must come out
 */
record SessionStory(
        String scenario, List<String> options, List<List<Event>> rounds, Function<Integer, List<String>> sessions) {

    static final int USERS = 6;
    static final int PARTITIONS = 2;
    private static final int ROUNDS = 6;

    /**
     * An event on its way to Kafka.
     *
     * @param user whose events share a partition
     */
    record Event(int user, String value) {

        int partition() {
            return user % PARTITIONS;
        }
    }

    /** Three events a session, the third is the last. */
    static SessionStory explicitEndSessions() {
        return new SessionStory(
                "explicit-end-sessions",
                List.of("--timeout", "1 day"),
                IntStream.rangeClosed(1, ROUNDS)
                        .mapToObj(
                                round -> events(3, (user, i) -> "{\"id\":%d,\"data\":\"%s\",\"isLast\":%b,\"extra\":1}"
                                        .formatted(user, round + "." + i, i == 3)))
                        .toList(),
                round ->
                        users(user -> "{\"id\":%d,\"events\":[\"%d.1\",\"%d.2\",\"%d.3\"],\"count\":3,\"end\":\"LAST\"}"
                                .formatted(user, round, round, round)));
    }

    /**
     * Three events a session, ten minutes apart; a round every three hours. A last round of one more user far ahead closes
     * what is open. The delay is longer than a round, so that no event can be late wherever a batch ends.
     */
    static SessionStory gapSessions() {
        List<List<Event>> rounds = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Instant start = startOf(round);
            rounds.add(events(3, (user, i) -> "{\"userId\":\"user-%d\",\"eventTime\":\"%s\"}"
                    .formatted(user, start.plusSeconds(600L * (i - 1)))));
        }
        rounds.add(
                List.of(new Event(0, "{\"userId\":\"the-end\",\"eventTime\":\"%s\"}".formatted(startOf(ROUNDS + 10)))));
        return new SessionStory(
                "gap-sessions",
                List.of("--watermark-delay", "1 hour"),
                rounds,
                round -> round > ROUNDS
                        ? List.of()
                        : users(user -> "{\"userId\":\"user-%d\",\"start\":\"%s\",\"end\":\"%s\",\"count\":3}"
                                .formatted(user, startOf(round), startOf(round).plusSeconds(1200))));
    }

    /** All sessions of all rounds. */
    List<JsonNode> expected() {
        return IntStream.rangeClosed(1, rounds.size())
                .boxed()
                .flatMap(round -> sessions.apply(round).stream())
                .map(SessionStory::json)
                .toList();
    }

    private static Instant startOf(int round) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(3 * 3600L * round);
    }

    private static List<Event> events(int each, EventText text) {
        return IntStream.rangeClosed(1, each)
                .boxed()
                .flatMap(i -> userIds().map(user -> new Event(user, text.of(user, i))))
                .toList();
    }

    private static List<String> users(Function<Integer, String> row) {
        return userIds().map(row).toList();
    }

    private static Stream<Integer> userIds() {
        return IntStream.rangeClosed(1, USERS).boxed();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface EventText {
        String of(int user, int i);
    }
}
