package io.carryover.cli;

import io.carryover.migrated.inspect.OperatorInspection;
import io.carryover.migrated.inspect.OperatorInspection.StoreInspection;
import io.carryover.migrated.inspect.QueryInspection;

/** What the checkpoint of a query holds, for people. */
final class QueryPage {

    private QueryPage() {}

    static String of(QueryInspection query) {
        Page page = new Page()
                .heading("Structured Streaming checkpoint " + query.checkpoint())
                .line("query", query.queryId())
                .line("state stores", orNone(query.provider()))
                .line("committed batch", orNone(query.committedBatch()))
                .line("pending batches", query.pendingBatches().isEmpty() ? "none" : query.pendingBatches())
                .line("watermark", query.watermarkMs() == null ? "none" : Page.time(query.watermarkMs()))
                .lines("sources", query.sources());
        query.operators().forEach(operator -> add(page, operator));
        return page.toString();
    }

    private static void add(Page page, OperatorInspection operator) {
        page.heading(
                "operator " + operator.id() + ": " + operator.name() + " in " + operator.partitions() + " partitions");
        for (StoreInspection store : operator.stores()) {
            page.line(store.name(), store.kind() + " of " + store.rows() + " rows" + timeouts(store))
                    .line("", store.schema());
        }
    }

    private static String timeouts(StoreInspection store) {
        return store.timeouts() == 0 || store.kind().equals("timers")
                ? ""
                : ", " + store.timeouts() + " with a timeout";
    }

    private static Object orNone(Object value) {
        return value == null ? "none" : value;
    }
}
