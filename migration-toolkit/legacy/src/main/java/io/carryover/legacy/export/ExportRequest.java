package io.carryover.legacy.export;

/**
 * What to export, and how.
 *
 * @param checkpoint folder of the job's checkpoint, as Hadoop understands it; nothing is written into it
 * @param out folder to write: new, empty, or left by an interrupted export
 * @param mapper class name of the {@link StateMapper}; null for those that the job's jars name as a service
 * @param watermarkMs the watermark as of the cut, milliseconds since 1970, of a job that keeps one in its own way; else null
 * @param rollForward whether to compute the state of the last completed batch, if it is not on disk
 */
public record ExportRequest(String checkpoint, String out, String mapper, Long watermarkMs, boolean rollForward) {}
