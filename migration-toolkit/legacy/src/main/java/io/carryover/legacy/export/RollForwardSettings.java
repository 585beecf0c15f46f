package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.checkpoint.KryoSettings;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.StateCodec;
import io.carryover.legacy.checkpoint.StatePart;
import io.carryover.legacy.checkpoint.StateStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;

/** The settings of an application that computes a job's state: Spark reads the state on disk by those of the application. */
final class RollForwardSettings {

    private static final String SERIALIZER = "spark.serializer";
    private static final String COMPRESS = "spark.checkpoint.compress";
    private static final String CODEC = "spark.io.compression.codec";

    private RollForwardSettings() {}

    /**
     * @param allowed the classes that the checkpoint may hold: Kryo makes objects of some that these settings name
     * @throws io.carryover.legacy.checkpoint.UnreadableCheckpointException if they name another
     */
    static Map<String, String> of(LegacyCheckpoint checkpoint, AllowedClasses allowed, Configuration hadoop) {
        KryoSettings.requireAllowed(checkpoint, allowed);
        SparkConf job = checkpoint.jobConf();
        Map<String, String> settings = new TreeMap<>();
        Arrays.stream(job.getAll())
                .filter(setting ->
                        setting._1().startsWith("spark.kryo") || setting._1().startsWith("spark.streaming.kafka."))
                .forEach(setting -> settings.put(setting._1(), setting._2()));
        // what is registered reads the same; what Spark sends around besides need not be
        settings.computeIfPresent("spark.kryo.registrationRequired", (name, value) -> "false");
        settings.put(SERIALIZER, job.get(SERIALIZER, "org.apache.spark.serializer.JavaSerializer"));
        settings.putAll(compression(checkpoint, hadoop));
        return settings;
    }

    /**
     * @throws RefusedExportException if an application has others
     */
    static void require(Map<String, String> settings, SparkConf application) {
        settings.forEach((name, value) -> {
            if (!value.equals(application.get(name, ""))) {
                throw RefusedExportException.mistake("--roll-forward needs a Spark application with " + name + "="
                        + value + ", as the job has it, and this one has \"" + application.get(name, "") + "\"");
            }
        });
    }

    private static Map<String, String> compression(LegacyCheckpoint checkpoint, Configuration hadoop) {
        Optional<StatePart> largest = checkpoint.stateStreams().stream()
                .flatMap(RollForwardSettings::newestParts)
                .max(Comparator.comparingLong(StatePart::bytes));
        return largest.map(part -> StateCodec.of(part, hadoop)
                        .map(codec -> Map.of(COMPRESS, "true", CODEC, codec))
                        .orElse(Map.of(COMPRESS, "false")))
                .orElse(Map.of());
    }

    private static Stream<StatePart> newestParts(StateStream stream) {
        return stream.foldersByBatch().isEmpty()
                ? Stream.empty()
                : stream.parts(stream.foldersByBatch().lastKey()).stream();
    }
}
