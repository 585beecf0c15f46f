package io.carryover.carried;

import java.util.List;

/**
 * What a carried folder holds and where it comes from: {@code manifest.json}.
 *
 * @param format of the folder, {@value #FORMAT}
 * @param tool what wrote the folder
 * @param source the checkpoint that was read
 * @param cut the batch behind which the folder begins
 * @param watermarkMs the watermark as of the cut, milliseconds since 1970; null if the job has none that is known
 * @param nextWatermarkMs the watermark one batch later, which the events up to the cut have made already; null if unknown
 * @param streams the state, in the order in which the job's outputs lead to it
 * @param files all files of the folder but {@code manifest.json} and {@code _SUCCESS}
 * @param unverified files of the source without a checksum beside them: a changed byte in one can have gone unseen
 */
public record Manifest(
        int format,
        Tool tool,
        Source source,
        Cut cut,
        Long watermarkMs,
        Long nextWatermarkMs,
        List<CarriedStream> streams,
        List<CarriedFile> files,
        List<String> unverified) {

    public static final int FORMAT = 1;

    public Manifest {
        streams = List.copyOf(streams);
        files = List.copyOf(files);
        unverified = List.copyOf(unverified);
    }

    /** Without the watermark one batch later. */
    public Manifest(
            int format,
            Tool tool,
            Source source,
            Cut cut,
            Long watermarkMs,
            List<CarriedStream> streams,
            List<CarriedFile> files,
            List<String> unverified) {
        this(format, tool, source, cut, watermarkMs, null, streams, files, unverified);
    }

    /** One that lists these files. */
    Manifest withFiles(List<CarriedFile> listed) {
        return new Manifest(format, tool, source, cut, watermarkMs, nextWatermarkMs, streams, listed, unverified);
    }
}
