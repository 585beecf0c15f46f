package io.carryover.pair;

import io.carryover.harness.CaseSteps;
import io.carryover.harness.RunnableTimes;
import io.carryover.parity.Snapshot;
import io.carryover.parity.compare.Reference;
import io.carryover.parity.fixture.BadFixture;
import io.carryover.parity.fixture.Declarations;
import io.carryover.parity.fixture.Expectations;
import io.carryover.parity.fixture.Fixture;
import io.carryover.parity.report.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A case that a pair can be run through. Made before an engine starts, so that a mistake is told at once.
 *
 * @param fixture the case
 * @param declarations what is declared for it
 */
public record PairCase<E>(JobPair<E> pair, Fixture fixture, Declarations declarations) {

    /** The legacy job, in reports and in the names of expected files. */
    public static final String LEGACY = Side.LEGACY.word();

    /** The migrated job. */
    public static final String MIGRATED = Side.MIGRATED.word();

    /**
     * @throws BadFixture if the case sets what a pair has not or an engine does not allow, or expects what cannot be meant
     */
    public static <E> PairCase<E> of(JobPair<E> pair, Fixture fixture) {
        PairCase<E> one = new PairCase<>(pair, fixture, Declarations.of(fixture));
        RunnableTimes.refuseOthers(fixture);
        one.refuseParameters();
        one.refuseUnusableExpectations();
        return one;
    }

    /** A pair of whatever events. */
    public static PairCase<?> ofAny(JobPair<?> pair, Fixture fixture) {
        return of(pair, fixture);
    }

    /** What both jobs are fed with. */
    CaseSteps steps() {
        return new CaseSteps(fixture);
    }

    /** The expected files; without them what the legacy job did. */
    Reference reference(Snapshot legacyRun) {
        Reference reference = hasExpectations()
                ? Reference.of(fixture, declarations)
                : Reference.legacy(fixture, declarations, legacyRun);
        return pair.comparesState() ? reference : reference.withoutState();
    }

    /** Legacy jobs count no late records; so the migrated job's count is compared only with one that was written down. */
    boolean comparesLateRecords() {
        return Files.exists(fixture.folder().resolve("expected-late.jsonl"));
    }

    private boolean hasExpectations() {
        return Expectations.isAnyIn(fixture);
    }

    private void refuseParameters() {
        if (!fixture.settings().parameters().isEmpty()) {
            throw new BadFixture(caseFile(), "sets parameters, which a pair of jobs does not have; remove them");
        }
    }

    private void refuseUnusableExpectations() {
        Map<String, ?> own = hasExpectations()
                ? Reference.of(fixture, declarations).own()
                : Expectations.declaredBesideARun(fixture, declarations);
        own.keySet().forEach(this::refuseIfNoSide);
        if (!hasExpectations() && own.containsKey(LEGACY)) {
            throw new BadFixture(
                    fixture.folder(),
                    "has expected files for \"legacy\" alone, but without others the legacy job is what is compared with;"
                            + " name them expected-outputs.jsonl and expected-state.jsonl");
        }
    }

    private void refuseIfNoSide(String api) {
        if (!Set.of(LEGACY, MIGRATED).contains(api)) {
            throw new BadFixture(
                    fixture.folder(),
                    "has expected files for \"" + api + "\", which is no job of a pair; name it legacy or migrated");
        }
    }

    private Path caseFile() {
        return fixture.folder().resolve("case.json");
    }
}
