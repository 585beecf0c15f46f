package io.carryover.assess;

/** What a state function knows where it calls something of its state. */
public enum StateSituation {
    /** The key times out in this call. */
    AT_THE_TIMEOUT("at the timeout"),
    /** There is a state. */
    WITH_STATE("with a state"),
    /** There is none. */
    WITHOUT_STATE("without a state"),
    /** There was one, and it was removed in this call. */
    BEHIND_REMOVE("behind remove"),
    /** The function has not asked, or forgotten the answer. */
    WHATEVER("whether there is a state or not");

    private final String words;

    StateSituation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
