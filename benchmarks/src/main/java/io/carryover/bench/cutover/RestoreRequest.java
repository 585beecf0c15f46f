package io.carryover.bench.cutover;

import java.util.Map;

/**
 * A restore that is to be measured.
 *
 * @param api of the legacy job, as on the command line
 * @param checkpoint of the legacy job
 * @param keys in it
 * @param cores of the local master
 * @param rounds how often each side runs, behind one warm-up
 * @param options of Spark
 * @param folder for what is written
 */
public record RestoreRequest(
        String api, String checkpoint, long keys, int cores, int rounds, Map<String, String> options, String folder) {

    public RestoreRequest {
        options = Map.copyOf(options);
    }
}
