package io.carryover.cli;

import io.carryover.carried.CarriedStream;
import io.carryover.carried.CutKind;
import io.carryover.carried.Manifest;
import io.carryover.legacy.export.ExportResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an export has written, in words. */
final class ExportText {

    private ExportText() {}

    static String of(ExportResult result) {
        Manifest manifest = result.manifest();
        List<String> lines = new ArrayList<>();
        lines.add("cut: behind batch " + Instant.ofEpochMilli(manifest.cut().batch()) + ", "
                + inWords(manifest.cut().kind()));
        manifest.streams().forEach(stream -> lines.add(text(stream)));
        if (manifest.watermarkMs() != null) {
            lines.add("watermark: " + Instant.ofEpochMilli(manifest.watermarkMs()));
        }
        lines.add("offsets: " + result.offsets());
        if (!manifest.source().pendingBatches().isEmpty()) {
            lines.add("pending: "
                    + manifest.source().pendingBatches().stream()
                            .map(Instant::ofEpochMilli)
                            .toList());
        }
        lines.addAll(manifest.cut().notes());
        if (!manifest.unverified().isEmpty()) {
            lines.add("unverified: " + manifest.unverified().size()
                    + " files of the checkpoint have no checksum; the manifest names them");
        }
        lines.add("exported to " + result.folder());
        return String.join(System.lineSeparator(), lines);
    }

    private static String text(CarriedStream stream) {
        return stream.rows() == 0
                ? stream.name() + ": no keys"
                : stream.name() + ": " + stream.rows() + (stream.rows() == 1 ? " key, " : " keys, ") + stream.keyClass()
                        + " to " + stream.stateClass();
    }

    private static String inWords(CutKind kind) {
        return switch (kind) {
            case STATE_ON_DISK -> "the newest whose state is on disk";
            case ROLLED_FORWARD -> "whose state was computed from the newest on disk and the input behind it";
            case OLDER_CHECKPOINT -> "the newest of an older checkpoint";
            case AT_STOP -> "the last of the job";
            case COMMITTED -> "the last that was committed";
        };
    }
}
