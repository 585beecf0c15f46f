package io.carryover.cli;

import io.carryover.migrated.rollback.RollbackResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was carried back, in words. */
final class RollbackText {

    private RollbackText() {}

    static String of(RollbackResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("cut: behind batch " + result.batch() + ", the last that was committed");
        result.streams().forEach(stream -> lines.add(text(stream)));
        if (result.watermarkMs() != null) {
            lines.add("watermark: " + Instant.ofEpochMilli(result.watermarkMs()));
        }
        lines.add("offsets: " + result.offsets());
        lines.addAll(result.notes());
        lines.add("carried back to " + result.out());
        return String.join(System.lineSeparator(), lines);
    }

    private static String text(RollbackResult.Stream stream) {
        return stream.name() + ": " + stream.rows() + (stream.rows() == 1 ? " key" : " keys") + " of "
                + stream.operation();
    }
}
