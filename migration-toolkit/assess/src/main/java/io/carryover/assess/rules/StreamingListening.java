package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Rule;
import io.carryover.assess.code.Places;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.tree.ClassNode;

/** A listener of batches and receivers. For instance: {@code context.addStreamingListener(new BatchTimes())} */
final class StreamingListening implements CallDetector, ClassDetector {

    @Override
    public Rule rule() {
        return new Rule(
                "streaming-listener",
                "a listener of batches",
                "`StreamingQueryListener`, added with `spark.streams().addListener`: its progress events have "
                        + "input rows, durations, state rows and the watermark of each batch. `carryover`'s monitoring "
                        + "shows the figures of both sides under the same names.",
                List.of(),
                Effort.REWRITE,
                "other events with other figures",
                "contexts-and-checkpoints",
                "context.addStreamingListener(new BatchTimes())");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOnContext("addStreamingListener")
                ? Stream.of(call.found("A listener gets the batches of the context."))
                : Stream.empty();
    }

    @Override
    public Stream<Match> match(ClassNode type, Scan scan) {
        return SuperTypes.anyOf(
                        type,
                        scan,
                        "org/apache/spark/streaming/scheduler/StreamingListener",
                        "org/apache/spark/streaming/api/java/JavaStreamingListener")
                ? Stream.of(Match.at(Places.of(type), "This class listens to batches."))
                : Stream.empty();
    }
}
