package io.carryover.bench.cutover;

import io.carryover.bench.BenchProgress;
import io.carryover.bench.child.ChildJvm;
import io.carryover.scenarios.Api;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkpoints that are exported: each is left by a job that ran, once, in a JVM of its own. */
record LegacyCheckpoints(Path folder, int heapMb, BenchProgress progress) {

    String of(Api api, Serializer serializer, long keys, int partitions) {
        Path own = folder.resolve(api.optionName() + "-" + serializer.optionName() + "-" + keys + "-" + partitions);
        Path checkpoint = own.resolve("checkpoint");
        if (!Files.exists(own.resolve("answer.json"))) {
            progress.show("a job of " + keys + " keys, " + api.optionName() + ", " + serializer.optionName());
            new ChildJvm(heapMb, own)
                    .run(
                            new WriteCheckpoint(),
                            new CheckpointRequest(
                                    api.optionName(), serializer.className(), keys, partitions, checkpoint.toString()));
        }
        return checkpoint.toString();
    }
}
