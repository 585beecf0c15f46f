package io.carryover.harness;

import io.carryover.legacy.records.RecordKryoRegistrator;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * The one session in which both sides run under virtual time. Small on purpose: two cores, two shuffle partitions, no web
 * page.
 */
public final class EngineSession implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int MOST_STEPS = 10_000;

    private final SparkSession session;

    private EngineSession(SparkSession session) {
        this.session = session;
    }

    public static EngineSession start() {
        return start(Map.of());
    }

    /**
     * One for jobs with options of their own.
     *
     * @param ownOptions Spark options, which win over those of this session
     * @throws MissingModuleOptions if this JVM was started without the options that Spark needs on Java 17
     */
    public static EngineSession start(Map<String, String> ownOptions) {
        MissingModuleOptions.refuse();
        SparkSession.Builder builder = builder();
        ownOptions.forEach(builder::config);
        return new EngineSession(builder.getOrCreate());
    }

    private static SparkSession.Builder builder() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("carryover-parity")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", LOOPBACK)
                .config("spark.driver.bindAddress", LOOPBACK)
                .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .config("spark.kryo.registrator", RecordKryoRegistrator.class.getName())
                .config(VirtualTimeStreaming.CLOCK_OPTION, VirtualTimeStreaming.MANUAL_CLOCK)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.sql.adaptive.enabled", false) // not for streams; on, each query warns of it
                .config(
                        "spark.sql.streaming.stateStore.providerClass",
                        "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider")
                // Else the executors ask the driver over the network for each class that a session might have added.
                .config("spark.sql.artifact.isolation.enabled", false)
                .config("spark.hadoop.fs.file.impl", UnforkedFiles.class.getName())
                .config("spark.sql.streaming.numRecentProgressUpdates", MOST_STEPS) // late counts are read from them
                // A step writes what has changed, not all of the state, and no second file to check the first by.
                .config("spark.sql.streaming.stateStore.rocksdb.changelogCheckpointing.enabled", true)
                .config("spark.sql.streaming.checkpoint.fileChecksum.enabled", false)
                // Renames without forking a process each; its weaker promise does not matter on a local disk.
                .config(
                        "spark.sql.streaming.checkpointFileManagerClass",
                        "org.apache.spark.sql.execution.streaming.checkpointing.FileSystemBasedCheckpointFileManager");
    }

    public SparkSession session() {
        return session;
    }

    /** A session of the same engine with one SQL option changed; it needs no closing. */
    public EngineSession with(String option, String value) {
        SparkSession changed = session.newSession();
        changed.conf().set(option, value);
        return new EngineSession(changed);
    }

    public JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(session.sparkContext());
    }

    @Override
    public void close() {
        session.stop();
    }
}
