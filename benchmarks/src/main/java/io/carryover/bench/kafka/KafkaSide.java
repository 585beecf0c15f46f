package io.carryover.bench.kafka;

import io.carryover.bench.sessions.Options;
import io.carryover.runtime.JobSide;
import io.carryover.runtime.SparkSubmit;
import io.carryover.scenarios.Api;
import java.util.Map;
import java.util.TreeMap;

/**
 * A job that is measured.
 *
 * @param interval of its batches, as on the command line
 * @param options of Spark
 */
public record KafkaSide(JobSide side, Api api, String interval, Map<String, String> options) {

    static final String SECOND = "1 second";
    static final String SHORT = "200 milliseconds";

    public KafkaSide {
        options = Map.copyOf(options);
    }

    static KafkaSide legacy(Api api, String interval) {
        return new KafkaSide(JobSide.LEGACY, api, interval, Options.LEGACY);
    }

    static KafkaSide migrated(Api api, String interval) {
        return new KafkaSide(JobSide.MIGRATED, api, interval, Options.with(Options.MIGRATED, Options.ROCKSDB));
    }

    /** As it stands in the report. */
    String title() {
        return interval.equals(SECOND)
                ? api.optionName()
                : api.optionName() + "-" + interval.replace(" milliseconds", "ms");
    }

    SparkSubmit submit(int heapMb) {
        SparkSubmit submit = side.submit().withJvm(heapMb, "-XX:+UseParallelGC");
        for (Map.Entry<String, String> option : options.entrySet()) {
            submit = submit.with(option.getKey(), option.getValue());
        }
        return submit;
    }

    Map<String, String> described() {
        Map<String, String> described = new TreeMap<>(options);
        described.put("batch interval", interval);
        return described;
    }
}
