package io.carryover.parity.search;

import io.carryover.parity.fixture.CaseSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases that are a little smaller or plainer than a given one. All of them can be run. */
final class SmallerCases {

    private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(1);
    private static final Instant PLAIN_START = Instant.parse("2026-01-01T00:00:00Z");

    private SmallerCases() {}

    /** The ways to make a case smaller, the one that takes most away first. Each is lazy, as a candidate costs a run. */
    static List<Function<SearchCase, Stream<SearchCase>>> ways() {
        return Stream.<Function<SearchCase, Stream<SearchCase>>>of(
                        SmallerCases::withoutRecords,
                        SmallerCases::fewerIdleSteps,
                        SmallerCases::withoutEmptySteps,
                        SmallerCases::withStepsJoined,
                        SmallerCases::withoutParameters,
                        SmallerCases::atPlainTimes,
                        SmallerCases::withPlainerRecords)
                .map(SmallerCases::sound)
                .toList();
    }

    private static Function<SearchCase, Stream<SearchCase>> sound(Function<SearchCase, Stream<SearchCase>> way) {
        return one -> way.apply(one).filter(SearchCase::isSound);
    }

    private static Stream<SearchCase> fewerIdleSteps(SearchCase one) {
        int idle = one.settings().idleBatches();
        return IntStream.of(0, idle / 2, idle - 1)
                .filter(fewer -> fewer >= 0 && fewer < idle)
                .distinct()
                .mapToObj(fewer -> one.with(new CaseSettings(
                        one.settings().start(),
                        one.settings().batchInterval(),
                        fewer,
                        one.settings().parameters())));
    }

    /** Delta debugging: without the first half, the second, the first quarter ... and each single record. */
    private static Stream<SearchCase> withoutRecords(SearchCase one) {
        int records = one.records();
        return IntStream.iterate((records + 1) / 2, size -> size >= 1, size -> size == 1 ? 0 : (size + 1) / 2)
                .boxed()
                .flatMap(size -> IntStream.iterate(0, from -> from < records, from -> from + size)
                        .mapToObj(from -> withoutRecords(one, from, from + size)));
    }

    private static SearchCase withoutRecords(SearchCase one, int from, int to) {
        List<List<String>> batches = new ArrayList<>();
        int place = 0;
        for (List<String> batch : one.batches()) {
            List<String> rest = new ArrayList<>();
            for (String record : batch) {
                if (place < from || place >= to) {
                    rest.add(record);
                }
                place++;
            }
            batches.add(rest);
        }
        return one.with(batches);
    }

    private static Stream<SearchCase> withoutEmptySteps(SearchCase one) {
        return steps(one)
                .filter(step ->
                        one.batches().size() > 1 && one.batches().get(step - 1).isEmpty())
                .mapToObj(step -> withoutStep(one, step, List.of()));
    }

    /** With the records of a step in the one behind it. */
    private static Stream<SearchCase> withStepsJoined(SearchCase one) {
        return steps(one)
                .filter(step -> step < one.batches().size()
                        && !one.batches().get(step - 1).isEmpty())
                .mapToObj(step -> withoutStep(one, step, one.batches().get(step - 1)));
    }

    private static SearchCase withoutStep(SearchCase one, int step, List<String> recordsForTheNext) {
        List<List<String>> batches = new ArrayList<>(one.batches());
        batches.remove(step - 1);
        if (!recordsForTheNext.isEmpty()) {
            batches.set(
                    step - 1,
                    Stream.concat(recordsForTheNext.stream(), batches.get(step - 1).stream())
                            .toList());
        }
        SearchCase shorter = one.with(batches);
        return one.killed()
                .filter(killed -> killed.kill().step() > step)
                .map(killed -> shorter.with(killed.inStep(killed.kill().step() - 1)))
                .orElse(shorter);
    }

    private static Stream<SearchCase> withoutParameters(SearchCase one) {
        return one.settings().parameters().keySet().stream().sorted().map(name -> {
            Map<String, String> others = new HashMap<>(one.settings().parameters());
            others.remove(name);
            return one.with(new CaseSettings(
                    one.settings().start(),
                    one.settings().batchInterval(),
                    one.settings().idleBatches(),
                    others));
        });
    }

    private static Stream<SearchCase> atPlainTimes(SearchCase one) {
        CaseSettings settings = one.settings();
        return Stream.of(
                        new CaseSettings(PLAIN_START, PLAIN_INTERVAL, settings.idleBatches(), settings.parameters()),
                        new CaseSettings(
                                PLAIN_START, settings.batchInterval(), settings.idleBatches(), settings.parameters()),
                        new CaseSettings(
                                settings.start(), PLAIN_INTERVAL, settings.idleBatches(), settings.parameters()))
                .filter(plainer -> !plainer.equals(settings))
                .distinct()
                .map(one::with);
    }

    private static Stream<SearchCase> withPlainerRecords(SearchCase one) {
        return steps(one).boxed().flatMap(step -> {
            List<String> records = one.batches().get(step - 1);
            return IntStream.range(0, records.size()).boxed().flatMap(place -> PlainerRecords.of(records.get(place))
                    .map(plainer -> {
                        List<String> others = new ArrayList<>(records);
                        others.set(place, plainer);
                        return one.withRecords(step, others);
                    }));
        });
    }

    private static IntStream steps(SearchCase one) {
        return IntStream.rangeClosed(1, one.batches().size());
    }
}
