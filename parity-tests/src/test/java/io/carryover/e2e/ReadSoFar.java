package io.carryover.e2e;

import io.carryover.carried.Offsets;
import io.carryover.legacy.checkpoint.KafkaRange;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.runtime.JobSide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/** How far a running job of ours has come in its one topic, by what its checkpoint says of completed batches. */
record ReadSoFar(JobSide variant, Path checkpoint) {

    /**
     * @param untilByPartition offsets behind the last record
     * @throws RuntimeException while there is no checkpoint, or one is being written
     */
    boolean is(Map<Integer, Long> untilByPartition) throws IOException {
        return variant == JobSide.LEGACY ? hasLegacyCome(untilByPartition) : hasMigratedCome(untilByPartition);
    }

    private boolean hasLegacyCome(Map<Integer, Long> until) {
        LegacyCheckpoint read = LegacyCheckpoint.read(checkpoint.toString(), new Configuration());
        return read.newestBatchWithAllState().stream().anyMatch(cut -> read.kafkaInputs().stream()
                .flatMap(input -> Stream.ofNullable(input.rangesByBatch().get(cut)))
                .anyMatch(ranges -> isUntil(ranges, until)));
    }

    private static boolean isUntil(List<KafkaRange> ranges, Map<Integer, Long> until) {
        return ranges.size() == until.size()
                && ranges.stream().allMatch(range -> until.get(range.partition()) == range.until());
    }

    private boolean hasMigratedCome(Map<Integer, Long> until) throws IOException {
        Path query = checkpoint.resolve("job");
        try (Stream<Path> commits = Files.list(query.resolve("commits"))) {
            String last = commits.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .max(Comparator.comparingLong(Long::parseLong))
                    .orElseThrow();
            List<String> planned = Files.readAllLines(query.resolve("offsets").resolve(last));
            return Offsets.parse(planned.get(planned.size() - 1)).byTopic().values().stream()
                    .allMatch(partitions -> partitions.equals(until));
        }
    }
}
