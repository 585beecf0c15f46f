package io.carryover.parity.compare;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.carryover.parity.Snapshot;
import io.carryover.parity.fixture.Declarations;
import io.carryover.parity.fixture.Expectations;
import io.carryover.parity.fixture.Fixture;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What implementations are compared with.
 *
 * @param source where it comes from
 * @param general what is expected of every API that has nothing of its own
 * @param own what is expected instead of an API with a declared difference, by API
 */
public record Reference(Source source, Expectations general, Map<String, OwnExpectations> own) {

    public Reference {
        own = Map.copyOf(own);
    }

    /**
     * The expected files of a case.
     *
     * @throws io.carryover.parity.fixture.BadFixture if a file says what cannot be meant, or is for an API without a
     *     declared difference
     */
    public static Reference of(Fixture fixture, Declarations declarations) {
        ImmutableMap.Builder<String, OwnExpectations> own = ImmutableMap.builder();
        Expectations.declaredIn(fixture, declarations)
                .forEach((api, declaration) ->
                        own.put(api, new OwnExpectations(declaration, Expectations.read(fixture, api))));
        return new Reference(Source.FIXTURE, Expectations.read(fixture), own.build());
    }

    /** The run of a sequential model. */
    public static Reference model(Snapshot run) {
        return new Reference(Source.MODEL, Expectations.of(run), Map.of());
    }

    /**
     * The legacy job's own run, for a case without expected files but those of declared differences.
     *
     * @throws io.carryover.parity.fixture.BadFixture if such a file says what cannot be meant, or no difference is declared
     */
    public static Reference legacy(Fixture fixture, Declarations declarations, Snapshot run) {
        Expectations general = Expectations.of(run);
        ImmutableMap.Builder<String, OwnExpectations> own = ImmutableMap.builder();
        Expectations.declaredBesideARun(fixture, declarations)
                .forEach((api, declaration) -> own.put(
                        api,
                        new OwnExpectations(
                                declaration, Expectations.readOwn(fixture, api).orElse(general))));
        return new Reference(Source.LEGACY, general, own.build());
    }

    /** This one, asking for no state. */
    public Reference withoutState() {
        return with(Expectations::withoutState);
    }

    /** This one, with what is expected instead of one API. */
    public Reference with(String api, OwnExpectations instead) {
        return new Reference(
                source,
                general,
                ImmutableMap.<String, OwnExpectations>builder()
                        .putAll(own)
                        .put(api, instead)
                        .build());
    }

    /** What is expected of one API, as if it were expected of all. */
    public Reference onlyOf(String api) {
        return new Reference(source, of(api), Map.of());
    }

    /** This one, asking neither for rejects nor for late counts. */
    public Reference withoutRejectsAndLate() {
        return with(Expectations::withoutRejectsAndLate);
    }

    private Reference with(UnaryOperator<Expectations> change) {
        return new Reference(
                source,
                change.apply(general),
                Maps.transformValues(
                        own,
                        instead -> new OwnExpectations(instead.declaration(), change.apply(instead.expectations()))));
    }

    Expectations of(String api) {
        return ownOf(api).map(OwnExpectations::expectations).orElse(general);
    }

    Optional<OwnExpectations> ownOf(String api) {
        return Optional.ofNullable(own.get(api));
    }
}
