package io.carryover.parity.suite;

import io.carryover.harness.RunnableTimes;
import io.carryover.parity.compare.Comparison;
import io.carryover.parity.compare.Reference;
import io.carryover.parity.fixture.BadFixture;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.models.ScenarioEquality;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.options.UsageException;
import java.nio.file.Path;
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

    /**
     * @throws BadFixture if the case sets what its scenario or an engine does not allow, or expects what cannot be meant
     */
    public static <E extends Record> ParityCase<E> of(ScenarioImplementations<E> implementations, Fixture fixture) {
        RunnableTimes.refuseOthers(fixture);
        Parameters parameters = parameters(implementations, fixture);
        Reference reference = CaseReference.of(implementations.scenario().name(), fixture);
        reference.own().keySet().forEach(api -> refuseUnknown(api, fixture));
        return new ParityCase<>(implementations, fixture, parameters, reference);
    }

    /** The name of the scenario. */
    public String scenario() {
        return implementations.scenario().name();
    }

    /** Compares runs of the scenario with what is expected of them, as closely as the scenario page says. */
    Comparison comparison(Reference expected) {
        return new Comparison(expected, ScenarioEquality.of(scenario()));
    }

    private static Parameters parameters(ScenarioImplementations<?> implementations, Fixture fixture) {
        Map<String, String> given = fixture.settings().parameters();
        try {
            implementations.apis().forEach(api -> implementations.scenario().parameters(api, given));
            return implementations.scenario().parameters(given);
        } catch (UsageException e) {
            throw new BadFixture(caseFile(fixture), e.getMessage());
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
