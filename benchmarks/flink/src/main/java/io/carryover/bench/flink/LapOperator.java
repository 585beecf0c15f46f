package io.carryover.bench.flink;

import io.carryover.scenarios.gapsessions.UserSession;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** The end of the job: counts rows, drops them, and tells when a batch has come through. */
final class LapOperator extends AbstractStreamOperator<UserSession>
        implements OneInputStreamOperator<UserSession, UserSession> {

    private final String board;
    private transient List<UserSession> sessions;
    private transient int batchesThrough;

    LapOperator(String board) {
        this.board = board;
    }

    @Override
    public void open() {
        sessions = new ArrayList<>();
    }

    @Override
    public void processElement(StreamRecord<UserSession> row) {
        sessions.add(row.getValue());
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        super.processWatermark(mark);
        if (!mark.equals(Watermark.MAX_WATERMARK)) {
            tellRows();
            batchesThrough++;
            Board.of(board).arrived(batchesThrough);
        }
    }

    @Override
    public void finish() {
        tellRows();
    }

    /** What the watermark behind a batch ends comes before that watermark; Spark emits it in the next batch. */
    private void tellRows() {
        Board.of(board).emitted(batchesThrough + 2, sessions);
        sessions = new ArrayList<>();
    }
}
