package io.carryover.migrated.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Looks at the checkpoint of a query: its logs, and every row of its state. */
final class Inspection {

    private static final String PROVIDER = "spark.sql.streaming.stateStore.providerClass";

    private final SparkSession spark;
    private final Path root;
    private final Configuration hadoop;
    private final BatchLog offsets;
    private final BatchLog commits;

    private Inspection(SparkSession spark, String checkpoint) {
        this.spark = spark;
        this.root = new Path(checkpoint);
        this.hadoop = spark.sparkContext().hadoopConfiguration();
        this.offsets = new BatchLog(new Path(root, "offsets"), hadoop);
        this.commits = new BatchLog(new Path(root, "commits"), hadoop);
    }

    static QueryInspection of(SparkSession spark, String checkpoint) throws IOException {
        return new Inspection(spark, checkpoint).inspection(checkpoint);
    }

    private QueryInspection inspection(String checkpoint) throws IOException {
        TreeSet<Long> planned = offsets.batches();
        TreeSet<Long> committed = commits.batches();
        Long last = committed.isEmpty() ? null : committed.last();
        SortedSet<Long> pending = last == null ? planned : planned.tailSet(last, false);
        return new QueryInspection(
                checkpoint,
                queryId(),
                planned.isEmpty() ? null : provider(planned.last()),
                planned.isEmpty() ? null : planned.last(),
                last,
                List.copyOf(pending),
                last == null ? null : watermark(last),
                last == null ? List.of() : sources(last),
                last == null ? List.of() : new OperatorReader(spark, checkpoint).operators());
    }

    private String queryId() throws IOException {
        try (InputStream in = root.getFileSystem(hadoop).open(new Path(root, "metadata"))) {
            return new ObjectMapper().readTree(in).path("id").asText();
        }
    }

    private String provider(long batch) throws IOException {
        JsonNode provider = offsets.head(batch).path("conf").path(PROVIDER);
        return provider.isMissingNode() ? null : provider.asText();
    }

    private Long watermark(long batch) throws IOException {
        long next = commits.head(batch).path("nextBatchWatermarkMs").asLong();
        return next == 0 ? null : next;
    }

    private List<String> sources(long batch) throws IOException {
        List<String> lines = offsets.lines(batch);
        return List.copyOf(lines.subList(1, lines.size()));
    }
}
