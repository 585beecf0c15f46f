package com.example.clicks;

import io.carryover.junit.PairUnderTest;
import io.carryover.junit.ParityTest;

class ClickCountParityTest {

    @ParityTest(pair = ClickCountPair.class, cases = "src/test/cases")
    void theMigratedJobDoesWhatTheLegacyJobDoes(PairUnderTest pair) {
        pair.assertParity();
    }

    @ParityTest(pair = ClickCountPair.class, cases = "src/test/cases/not-a-click")
    void bothJobsSurviveEveryKill(PairUnderTest pair) {
        pair.assertRecovery();
    }
}
