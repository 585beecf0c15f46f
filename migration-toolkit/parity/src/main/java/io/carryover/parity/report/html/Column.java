package io.carryover.parity.report.html;

import io.carryover.parity.report.ApiResult;
import io.carryover.parity.report.Side;

/** An implementation, as a column of the overview and a line of the charts. */
record Column(Side side, String api) {

    static Column of(ApiResult result) {
        return new Column(result.side(), result.api());
    }
}
