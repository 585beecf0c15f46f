package io.carryover.dstream.source;

import org.apache.spark.streaming.scheduler.BatchInfo;
import org.apache.spark.streaming.scheduler.StreamingListener;
import org.apache.spark.streaming.scheduler.StreamingListenerBatchCompleted;

/** Notices the first batch for which the sources had nothing left. */
public final class Drained implements StreamingListener {

    private volatile boolean happened;

    public boolean happened() {
        return happened;
    }

    /** A batch that is run again after a recovery reports no input at all: it says nothing about what is left. */
    @Override
    public void onBatchCompleted(StreamingListenerBatchCompleted completed) {
        BatchInfo batch = completed.batchInfo();
        if (batch.streamIdToInputInfo().nonEmpty() && batch.numRecords() == 0) {
            happened = true;
        }
    }
}
