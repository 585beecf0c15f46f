package io.carryover.parity.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Snapshot;
import io.carryover.parity.json.ExactJson;
import io.carryover.parity.models.SequentialModels;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Generated events lie at the boundaries of the rules: exactly there, a millisecond before and a millisecond behind. */
class BoundariesTest {

    private static final int SEEDS = 400;
    private static final Set<Long> EACH_SIDE = Set.of(-1L, 0L, 1L);

    @Test
    void eventsLieAtTheWatermarkThatJudgesThem() {
        assertThat(distances(BoundariesTest::fromTheWatermarkBefore)).containsAll(EACH_SIDE);
    }

    @Test
    void neighboursLieAGapApart() {
        assertThat(distances(BoundariesTest::ofNeighboursFromTheGap)).containsAll(EACH_SIDE);
    }

    @Test
    void sessionsExpireAtTheWatermark() {
        assertThat(distances(BoundariesTest::ofExpiriesFromTheWatermark)).containsAll(EACH_SIDE);
    }

    @Test
    void timeoutsAreOverInAStepAndInTheNext() {
        Map<String, String> timeouts = Map.of(
                "explicit-end-sessions", "timeout",
                "activity-span", "idle-timeout",
                "running-stats", "idle-timeout",
                "active-users", "timeout",
                "conversion-funnel", "idle-timeout",
                "amount-anomalies", "idle-timeout",
                "count-windows", "idle-timeout");
        timeouts.forEach((scenario, timeout) -> {
            Set<Long> found = new HashSet<>();
            Generated.of(scenario, SEEDS).forEach(one -> millis(one, timeout)
                    .ifPresent(
                            ms -> found.add(ms % one.settings().batchInterval().toMillis())));

            assertThat(found).as(scenario).contains(0L, 1L, 999L, 9_999L);
        });
    }

    @Test
    void theClockJumpsOverAWholeTimeout() {
        assertThat(Generated.of("explicit-end-sessions", SEEDS)).anyMatch(one -> millis(one, "timeout")
                .filter(ms -> ms < one.settings().batchInterval().toMillis())
                .isPresent());
    }

    @Test
    void everyRuleComesIntoPlay() {
        List<Snapshot> gapSessions = runs("gap-sessions");
        List<Snapshot> explicitEnds = runs("explicit-end-sessions");

        assertThat(gapSessions).anyMatch(run -> !run.late().orElseThrow().isEmpty());
        assertThat(gapSessions)
                .anyMatch(run -> rows(run).anyMatch(row -> row.path("count").asInt() > 3));
        assertThat(gapSessions).anyMatch(run -> run.state().stream()
                .anyMatch(row -> row.at("/state/sessions").size() > 1));
        assertThat(Generated.of("gap-sessions", SEEDS)).anyMatch(one -> !SequentialModels.of("gap-sessions", "builtin")
                .run(Generated.fixture(one))
                .outputs()
                .equals(SequentialModels.of("gap-sessions")
                        .run(Generated.fixture(one))
                        .outputs()));
        assertThat(explicitEnds).anyMatch(run -> rows(run)
                .anyMatch(row -> row.path("end").asText().equals("TIMEOUT")));
        assertThat(explicitEnds).anyMatch(run -> rows(run)
                .anyMatch(row -> row.path("count").asInt() > row.path("events").size()));
        assertThat(runs("activity-span"))
                .anyMatch(run -> rows(run).anyMatch(row -> !row.path("start").equals(row.path("end"))));
        assertThat(runs("running-stats")).anyMatch(run -> rows(run)
                .anyMatch(row -> row.path("sum").decimalValue().precision() > 18));
        assertThat(runs("active-users")).anyMatch(run -> rows(run)
                .anyMatch(row -> row.path("status").asText().equals("INACTIVE")));
        assertThat(runs("weekly-spend")).anyMatch(run -> run.state().stream()
                .anyMatch(row -> row.at("/state/days").size() > 1));
        assertThat(runs("weekly-spend"))
                .anyMatch(
                        run -> rows(run).map(row -> row.path("user")).distinct().count()
                                > run.state().size());
        assertThat(runs("value-expiry")).anyMatch(run -> run.outputs().stream()
                .anyMatch(output -> output.row().path("status").asText().equals("EXPIRED")
                        && run.outputs().contains(active(output))));
        assertThat(runs("conversion-funnel")).anyMatch(run -> rows(run).count() > 0);
        assertThat(runs("amount-anomalies")).anyMatch(run -> rows(run).count() > 1);
        assertThat(runs("count-windows"))
                .anyMatch(run -> rows(run).anyMatch(row -> row.path("count").asInt() > 1));
    }

    @Test
    void alertsComeOfSeveralEventsAndTwiceInAStep() {
        assertThat(runs("rate-alerts"))
                .anyMatch(run -> rows(run).anyMatch(row -> !row.path("from").equals(row.path("to"))));
        assertThat(runs("rate-alerts"))
                .anyMatch(run -> run.outputs().stream()
                                .map(output ->
                                        output.batch() + " " + output.row().path("key"))
                                .distinct()
                                .count()
                        < run.outputs().size());
        assertThat(runs("rate-alerts")).anyMatch(run -> run.state().stream()
                .anyMatch(row -> row.path("state").has("lastTo")
                        && !row.at("/state/timestamps").isEmpty()));
    }

    @Test
    void everyRuleOfWindowsComesIntoPlay() {
        assertThat(runs("profit-windows"))
                .anyMatch(run -> !run.late().orElseThrow().isEmpty());
        for (String mode : List.of("update", "append", "complete")) {
            assertThat(Generated.of("profit-windows", SEEDS))
                    .anyMatch(one -> mode.equals(one.settings().parameters().get("output-mode"))
                            && !SequentialModels.of("profit-windows")
                                    .run(Generated.fixture(one))
                                    .outputs()
                                    .isEmpty());
        }
    }

    @Test
    void theFirstOfTwoDuplicatesIsNotAlwaysTheFirstToCome() {
        assertThat(Generated.of("deduplication", SEEDS))
                .anyMatch(one -> !SequentialModels.of("deduplication", "builtin")
                        .run(Generated.fixture(one))
                        .outputs()
                        .equals(SequentialModels.of("deduplication")
                                .run(Generated.fixture(one))
                                .outputs()));
    }

    private static void fromTheWatermarkBefore(Moment moment, Set<Long> found) {
        moment.events().forEach(event -> found.add(millis(moment.watermarkBefore(), event.time())));
    }

    private static void ofNeighboursFromTheGap(Moment moment, Set<Long> found) {
        moment.events().forEach(event -> moment.earlier().stream()
                .filter(other -> other.user().equals(event.user()))
                .forEach(other -> found.add(Math.abs(millis(other.time(), event.time()))
                        - moment.gap().toMillis())));
    }

    private static void ofExpiriesFromTheWatermark(Moment moment, Set<Long> found) {
        moment.earlier()
                .forEach(event ->
                        found.add(millis(moment.watermark(), event.time().plus(moment.gap()))));
    }

    private static Set<Long> distances(BiConsumer<Moment, Set<Long>> measure) {
        Set<Long> found = new HashSet<>();
        Generated.of("gap-sessions", SEEDS)
                .forEach(one -> moments(one).forEach(moment -> measure.accept(moment, found)));
        return found;
    }

    /** The steps of a case of gap-sessions, with the watermarks that the scenario page gives them. */
    private static List<Moment> moments(SearchCase one) {
        Duration gap = Duration.ofMillis(millis(one, "gap").orElse(1_800_000L));
        Duration delay = Duration.ofMillis(millis(one, "watermark-delay").orElse(600_000L));
        List<Moment> moments = new ArrayList<>();
        List<Seen> earlier = new ArrayList<>();
        Instant before = Instant.EPOCH;
        for (List<String> batch : one.batches()) {
            Instant watermark = Stream.concat(
                            Stream.of(before),
                            earlier.stream().map(seen -> seen.time().minus(delay)))
                    .max(Instant::compareTo)
                    .orElseThrow();
            List<Seen> events =
                    batch.stream().flatMap(record -> seen(record).stream()).toList();
            moments.add(new Moment(gap, before, watermark, List.copyOf(earlier), events));
            earlier.addAll(events);
            before = watermark;
        }
        return moments;
    }

    private static Optional<Seen> seen(String record) {
        try {
            JsonNode json = ExactJson.MAPPER.readTree(record);
            return Optional.of(new Seen(
                    json.path("userId").asText(),
                    Instant.parse(json.path("eventTime").asText())));
        } catch (JsonProcessingException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> millis(SearchCase one, String parameter) {
        return Optional.ofNullable(one.settings().parameters().get(parameter))
                .map(text -> Long.valueOf(text.replace(" milliseconds", "")));
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }

    private static List<Snapshot> runs(String scenario) {
        return Generated.of(scenario, SEEDS).stream()
                .map(one -> SequentialModels.of(scenario).run(Generated.fixture(one)))
                .toList();
    }

    private static Stream<JsonNode> rows(Snapshot run) {
        return run.outputs().stream().map(output -> output.row());
    }

    /** The same row of the same step as that of an event. */
    private static OutputRow active(OutputRow expired) {
        ObjectNode row = expired.row().deepCopy();
        return new OutputRow(expired.batch(), row.put("status", "ACTIVE"));
    }

    private record Seen(String user, Instant time) {}

    private record Moment(
            Duration gap, Instant watermarkBefore, Instant watermark, List<Seen> earlier, List<Seen> events) {}
}
