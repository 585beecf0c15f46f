package io.carryover.bench.cutover;

/**
 * An export that is to be measured.
 *
 * @param api of the job, as on the command line
 * @param checkpoint of the job
 * @param keys in it
 * @param cores of the local master
 * @param rounds how often each side runs, behind one warm-up
 * @param folder for what is written
 */
public record SpeedRequest(String api, String checkpoint, long keys, int cores, int rounds, String folder) {}
