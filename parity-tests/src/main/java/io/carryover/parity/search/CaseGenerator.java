package io.carryover.parity.search;

import io.carryover.harness.Kill;
import io.carryover.harness.KillPoint;
import io.carryover.parity.fixture.CaseSettings;
import io.carryover.parity.search.VariedParameter.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes cases of a scenario. Small ones: what is wrong at a boundary shows with few events, if they are at the boundary. */
public final class CaseGenerator {

    static final int MOST_STEPS = 8;
    private static final int MOST_BATCHES = 6;
    private static final int MOST_EVENTS = 12;

    private static final List<Duration> INTERVALS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(150),
            Duration.ofMinutes(5),
            Duration.ofHours(1));
    private static final List<Instant> STARTS = List.of(
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.EPOCH,
            Instant.parse("2024-02-29T23:00:00Z"));

    private final ScenarioInput input;
    private final Function<CaseSettings, List<String>> apis;

    /**
     * @param apis those that can run with certain settings, and so be killed
     * @throws IllegalArgumentException if the search knows no such scenario
     */
    public CaseGenerator(String scenario, Function<CaseSettings, List<String>> apis) {
        this.input = SearchedScenarios.named(scenario);
        this.apis = apis;
    }

    public String scenario() {
        return input.scenario();
    }

    /** The case of a seed; an implementation is killed in each. */
    public SearchCase generate(long seed) {
        Draw draw = new Draw(seed);
        Duration interval = draw.oneOf(INTERVALS);
        List<Setting> settings =
                input.parameters().stream().map(one -> one.draw(draw, interval)).toList();
        List<String> records = Disorder.of(draw, records(draw, settings));
        List<List<String>> batches = batches(draw, records);
        int idle = draw.percent(50) ? 0 : draw.between(1, MOST_STEPS - batches.size());
        CaseSettings caseSettings = new CaseSettings(draw.oneOf(STARTS), interval, idle, parameters(draw, settings));
        SearchCase made = new SearchCase(input.scenario(), seed, caseSettings, batches, Optional.empty());
        return made.with(killed(draw, made));
    }

    private List<String> records(Draw draw, List<Setting> settings) {
        EventTimes times = new EventTimes(
                settings.stream().flatMap(setting -> setting.span().stream()).toList());
        List<String> records = new ArrayList<>();
        for (int count = draw.between(1, MOST_EVENTS); count > 0; count--) {
            Event event = Event.of(input, draw, times);
            records.add(draw.percent(88) ? event.json() : Flaw.any(draw).spoil(event, input, draw));
        }
        return records;
    }

    /** Cut anywhere, so that some batches are empty. */
    private static List<List<String>> batches(Draw draw, List<String> records) {
        List<Integer> cuts = new ArrayList<>(List.of(0));
        cuts.addAll(draw.cuts(draw.between(1, MOST_BATCHES) - 1, records.size()));
        cuts.add(records.size());
        return IntStream.range(1, cuts.size())
                .mapToObj(i -> records.subList(cuts.get(i - 1), cuts.get(i)))
                .toList();
    }

    private static Map<String, String> parameters(Draw draw, List<Setting> settings) {
        Map<String, String> parameters = new TreeMap<>();
        settings.forEach(setting -> setting.text().ifPresent(text -> parameters.put(setting.name(), text)));
        if (draw.percent(15)) {
            parameters.put("max-record-bytes", Integer.toString(Flaw.SIZE_LIMIT));
        }
        return parameters;
    }

    private KilledApi killed(Draw draw, SearchCase made) {
        Kill kill = new Kill(draw.between(1, made.steps()), draw.oneOf(List.of(KillPoint.values())));
        return new KilledApi(draw.oneOf(apis.apply(made.settings())), kill);
    }
}
