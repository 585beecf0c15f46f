package io.carryover.parity.suite;

import io.carryover.parity.compare.Reference;
import io.carryover.parity.fixture.BadFixture;
import io.carryover.parity.fixture.CaseSettings;
import io.carryover.parity.fixture.Fixture;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.options.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A case that can be run: all that it asks for is allowed. Made before an engine starts, so that a mistake is told at once.
 *
 * @param implementations those that take part
 * @param fixture the case
 * @param parameters what it sets, and the scenario's defaults
 * @param reference what it is compared with
 */
public record ParityCase<E extends Record>(
        ScenarioImplementations<E> implementations, Fixture fixture, Parameters parameters, Reference reference) {

    private static final int MOST_STEPS = 10_000;
    private static final Instant LATEST_START = Instant.parse("2999-12-31T23:59:59Z");

    /**
     * @throws BadFixture if the case sets what its scenario or an engine does not allow, or expects what cannot be meant
     */
    public static <E extends Record> ParityCase<E> of(ScenarioImplementations<E> implementations, Fixture fixture) {
        refuseTimesOutsideTheEngines(fixture);
        Parameters parameters = parameters(implementations, fixture);
        Reference reference = CaseReference.of(implementations.scenario().name(), fixture);
        reference.own().keySet().forEach(api -> refuseUnknown(api, fixture));
        return new ParityCase<>(implementations, fixture, parameters, reference);
    }

    /** The name of the scenario. */
    public String scenario() {
        return implementations.scenario().name();
    }

    private static Parameters parameters(ScenarioImplementations<?> implementations, Fixture fixture) {
        Map<String, String> given = fixture.settings().parameters();
        try {
            implementations.apis().forEach(api -> IdleTimeout.refuseWithout(api, given.keySet()));
            return implementations.scenario().parameters(given);
        } catch (UsageException e) {
            throw new BadFixture(caseFile(fixture), e.getMessage());
        }
    }

    /** Both engines count time in milliseconds since 1970, and start their batches at multiples of the interval. */
    private static void refuseTimesOutsideTheEngines(Fixture fixture) {
        CaseSettings settings = fixture.settings();
        Duration interval = settings.batchInterval();
        if (interval.toNanosPart() % 1_000_000 != 0) {
            throw new BadFixture(
                    caseFile(fixture), "batchInterval is " + interval + "; make it a multiple of a millisecond");
        }
        if (settings.idleBatches() > MOST_STEPS - fixture.batches().size()) {
            throw new BadFixture(
                    caseFile(fixture),
                    "idleBatches is " + settings.idleBatches() + "; a case has at most " + MOST_STEPS + " steps");
        }
        if (settings.start().isBefore(Instant.EPOCH) || settings.start().isAfter(LATEST_START)) {
            throw new BadFixture(
                    caseFile(fixture),
                    "start " + settings.start() + " is out of range; take one from 1970 to " + LATEST_START);
        }
        if (settings.start().toEpochMilli() % interval.toMillis() != 0) {
            throw new BadFixture(
                    caseFile(fixture),
                    "start " + settings.start() + " is no multiple of batchInterval since 1970; move it to one");
        }
    }

    private static void refuseUnknown(String api, Fixture fixture) {
        List<String> names = Arrays.stream(Api.values()).map(Api::optionName).toList();
        if (!names.contains(api)) {
            throw new BadFixture(
                    fixture.folder(),
                    "has expected files for \"" + api + "\", which is no API; name it one of "
                            + String.join(", ", names));
        }
    }

    private static Path caseFile(Fixture fixture) {
        return fixture.folder().resolve("case.json");
    }
}
