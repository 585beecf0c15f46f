package io.carryover.parity.report;

/** An implementation, as a column of the overview and a line of the charts. */
public record Column(Side side, String api) {

    public static Column of(ApiResult result) {
        return new Column(result.side(), result.api());
    }
}
