package io.carryover.legacy.checkpoint;

/** The operation behind a state stream. */
public enum StateOperation {
    UPDATE_STATE_BY_KEY("updateStateByKey"),
    MAP_WITH_STATE("mapWithState");

    private final String apiName;

    StateOperation(String apiName) {
        this.apiName = apiName;
    }

    /** As Spark and users call it. */
    public String apiName() {
        return apiName;
    }
}
