package io.carryover.cli;

import io.carryover.legacy.checkpoint.KafkaInput;
import io.carryover.legacy.checkpoint.KafkaRange;
import io.carryover.legacy.inspect.LegacyInspection;
import io.carryover.legacy.inspect.StreamInspection;
import io.carryover.legacy.inspect.StreamInspection.StateOnDisk;
import java.util.List;
import java.util.Map;

/** What a DStream checkpoint holds, for people. */
final class LegacyPage {

    private LegacyPage() {}

    static String of(LegacyInspection checkpoint) {
        Page page = new Page()
                .heading("DStream checkpoint " + checkpoint.checkpoint())
                .line("application", checkpoint.application())
                .line("Spark", spark(checkpoint.sparkVersion()))
                .line("serializer", checkpoint.serializer())
                .line("metadata", fileName(checkpoint.metadata()))
                .lines("not readable", checkpoint.refusedMetadata())
                .line("batch time", Page.time(checkpoint.batchMs()))
                .line("batch interval", checkpoint.batchIntervalMs() + " ms")
                .line("pending batches", Page.times(checkpoint.pendingBatchesMs()))
                .line("state as of", cut(checkpoint))
                .lines("inputs", checkpoint.inputs())
                .lines("without checksum", checkpoint.unverified());
        checkpoint.stateStreams().forEach(stream -> add(page, stream));
        checkpoint.kafkaInputs().forEach(input -> add(page, input));
        return page.toString();
    }

    private static void add(Page page, StreamInspection stream) {
        page.heading("state stream " + stream.number() + ": " + stream.operation() + " in " + stream.partitions()
                        + " partitions")
                .line("keys", stream.keys() + " of " + classes(stream.keyClasses()))
                .line("states", "of " + classes(stream.stateClasses()))
                .lines(
                        "on disk",
                        stream.onDisk().stream().map(LegacyPage::state).toList());
    }

    private static void add(Page page, KafkaInput input) {
        page.heading("Kafka input " + input.id());
        if (input.rangesByBatch().isEmpty()) {
            page.line("ranges", "none");
        }
        for (Map.Entry<Long, List<KafkaRange>> batch : input.rangesByBatch().entrySet()) {
            page.lines(
                    Long.toString(batch.getKey()),
                    batch.getValue().stream().map(LegacyPage::range).toList());
        }
    }

    private static String cut(LegacyInspection checkpoint) {
        if (checkpoint.stateStreams().isEmpty()) {
            return "none, the job keeps no state";
        }
        return checkpoint.cutMs() == null
                ? "none: no completed batch has the state of all state streams on disk"
                : Page.time(checkpoint.cutMs()) + ", "
                        + (checkpoint.batchMs() - checkpoint.cutMs()) / checkpoint.batchIntervalMs()
                        + " batches behind the metadata";
    }

    private static String spark(String version) {
        return version == null ? "of an unknown release" : version + ", or a release of the same form";
    }

    private static String classes(List<String> names) {
        return names.isEmpty() ? "no class, as there are none" : String.join(", ", names);
    }

    private static String state(StateOnDisk state) {
        return Page.time(state.batchMs()) + ": " + state.files() + " files, " + state.bytes() + " bytes";
    }

    private static String range(KafkaRange range) {
        return range.topic() + "-" + range.partition() + ": " + range.from() + " until " + range.until();
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
