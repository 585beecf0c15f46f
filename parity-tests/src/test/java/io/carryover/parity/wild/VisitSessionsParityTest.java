package io.carryover.parity.wild;

import io.carryover.junit.PairUnderTest;
import io.carryover.junit.ParityTest;

/** The gap sessions found in the wild and their migrated counterpart, under virtual time. */
class VisitSessionsParityTest {

    @ParityTest(pair = VisitSessionsPair.class, cases = "src/test/cases/visit-sessions")
    void theMigratedJobSendsWhatTheLegacyJobSendsButForRepeats(PairUnderTest pair) {
        pair.assertParity();
    }

    @ParityTest(pair = VisitSessionsPair.class, cases = "src/test/cases/visit-sessions/gaps")
    void bothJobsSurviveEveryKill(PairUnderTest pair) {
        pair.assertRecovery();
    }
}
