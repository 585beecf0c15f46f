package io.carryover.parity.suite;

import io.carryover.harness.Kill;
import io.carryover.parity.compare.OwnExpectations;
import io.carryover.parity.compare.Reference;
import io.carryover.parity.fixture.Declaration;
import io.carryover.parity.fixture.Declarations;
import io.carryover.parity.fixture.Expectations;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.models.Course;
import io.carryover.parity.models.SequentialModel;
import io.carryover.parity.models.SequentialModels;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Side;
import java.util.List;
import java.util.Optional;

/** What a case is compared with: its expected files, and without any the sequential model. */
final class CaseReference {

    private static final String WAITS_FOR_DATA =
            "restarted behind a committed batch, a query runs nothing until data arrives: what is due waits, and lateness"
                    + " goes by the watermark of the last batch that ran";

    private static final String BEGINS_ANEW =
            "a query that takes over runs nothing until data arrives, and knows the watermark of the job before, but not the"
                    + " events that would have moved it next";

    private CaseReference() {}

    static Reference of(String scenario, Fixture fixture) {
        Reference files = Reference.of(fixture, Declarations.of(fixture));
        return files.general().isEmpty() ? ofModel(scenario, fixture) : files;
    }

    /** What is expected of an implementation that is killed and recovered: neither rejects nor late counts. */
    static Reference ofRecovery(ParityCase<?> parityCase, Api api, Kill kill) {
        Reference uninterrupted =
                parityCase.reference().onlyOf(api.optionName()).withoutRejectsAndLate();
        Fixture fixture = parityCase.fixture();
        List<Integer> steps = kill.stepsOfARestartedQuery(fixture);
        if (api.side() == Side.LEGACY || steps.size() == fixture.steps()) {
            return uninterrupted;
        }
        Expectations waiting = Expectations.of(SequentialModels.of(parityCase.scenario(), api.optionName())
                        .run(fixture, Course.of(steps)))
                .withoutRejectsAndLate();
        return uninterrupted.with(
                api.optionName(), new OwnExpectations(declaration("D26", api, WAITS_FOR_DATA), waiting));
    }

    /**
     * What is expected of a job that takes over behind a step: what would be of one that has run all the time, unless the
     * rule says otherwise of one that waits for data, with the watermark of the job before.
     */
    static Reference ofCarryOver(ParityCase<?> parityCase, Api api, int cut) {
        Reference uninterrupted =
                parityCase.reference().onlyOf(api.optionName()).withoutRejectsAndLate();
        SequentialModel model = SequentialModels.of(parityCase.scenario(), api.optionName());
        Expectations allTheTime =
                Expectations.of(model.run(parityCase.fixture())).withoutRejectsAndLate();
        Expectations takenOver = Expectations.of(
                        model.run(parityCase.fixture(), Course.carriedOver(parityCase.fixture(), cut)))
                .withoutRejectsAndLate();
        return takenOver.equals(allTheTime)
                ? uninterrupted
                : uninterrupted.with(
                        api.optionName(), new OwnExpectations(declaration("D27", api, BEGINS_ANEW), takenOver));
    }

    private static Reference ofModel(String scenario, Fixture fixture) {
        Reference reference = Reference.model(SequentialModels.of(scenario).run(fixture));
        for (Api api : Api.values()) {
            Optional<Declaration> declaration = SequentialModels.declaration(scenario, api.optionName());
            if (declaration.isPresent()) {
                OwnExpectations own = new OwnExpectations(
                        declaration.get(),
                        Expectations.of(
                                SequentialModels.of(scenario, api.optionName()).run(fixture)));
                reference = reference.with(api.optionName(), own);
            }
        }
        return reference;
    }

    private static Declaration declaration(String code, Api api, String reason) {
        return new Declaration(code, List.of(api.optionName()), reason);
    }
}
