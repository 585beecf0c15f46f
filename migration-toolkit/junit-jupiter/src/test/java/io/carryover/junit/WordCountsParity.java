package io.carryover.junit;

/** Tests as a team writes them; run by {@link ParityExtensionTest}. */
final class WordCountsParity {

    static final class Right {

        @ParityTest(pair = WordCounts.class, cases = "src/test/cases/right")
        void bothJobsDoTheSame(PairUnderTest pair) {
            pair.assertParity();
        }

        @ParityTest(pair = WordCounts.class, cases = "src/test/cases/right/two-steps")
        void bothJobsSurviveEveryKill(PairUnderTest pair) {
            pair.assertRecovery();
        }
    }

    static final class Wrong {

        @ParityTest(pair = WordCounts.class, cases = "src/test/cases/wrong")
        void anotherCountIsExpected(PairUnderTest pair) {
            pair.assertParity();
        }
    }

    static final class Unused {

        @ParityTest(pair = WordCounts.class, cases = "src/test/cases/unused")
        void aDeclaredDifferenceDoesNotOccur(PairUnderTest pair) {
            pair.assertParity();
        }
    }

    static final class Missing {

        @ParityTest(pair = WordCounts.class, cases = "src/test/cases/nowhere")
        void thereIsNoSuchCase(PairUnderTest pair) {
            pair.assertParity();
        }
    }
}
