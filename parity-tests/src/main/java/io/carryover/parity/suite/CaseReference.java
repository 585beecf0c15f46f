package io.carryover.parity.suite;

import io.carryover.parity.compare.OwnExpectations;
import io.carryover.parity.compare.Reference;
import io.carryover.parity.fixture.Declaration;
import io.carryover.parity.fixture.Declarations;
import io.carryover.parity.fixture.Expectations;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.models.SequentialModels;
import io.carryover.scenarios.Api;
import java.util.Optional;

/** What a case is compared with: its expected files, and without any the sequential model. */
final class CaseReference {

    private CaseReference() {}

    static Reference of(String scenario, Fixture fixture) {
        Reference files = Reference.of(fixture, Declarations.of(fixture));
        return files.general().isEmpty() ? ofModel(scenario, fixture) : files;
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
}
