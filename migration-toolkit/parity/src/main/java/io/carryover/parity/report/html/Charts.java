package io.carryover.parity.report.html;

import gg.jte.Content;
import java.util.Map;

/** Charts for the pages of others: their templates know none of ours. */
public final class Charts {

    private Charts() {}

    /** @param id unique in the page */
    public static Content drawn(String id, LineChart chart) {
        return output -> Templates.ENGINE.render("chart.jte", Map.of("id", id, "chart", chart), output);
    }
}
