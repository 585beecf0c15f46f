package io.carryover.migrated.monitoring;

import io.carryover.monitoring.Figure;
import io.carryover.monitoring.FigureSource;
import io.carryover.monitoring.MonitoredBatch;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQueryListener;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Shows what is known of each batch of a query in Spark's metrics, under the names in {@link Figure}, which a monitor of the
 * legacy job uses too. Costs nothing: all is in the progress that Spark reports anyway.
 *
 * <p>Late are the rows that Spark says it has dropped; the built-in windows count groups instead (D28). Rejects are known if
 * the query counts them with {@link RejectedRecords}. A batch that fails shows nothing; when it is run again it is shown.
 * Triggers without a batch show nothing. Counters begin at 0 with each process.
 */
public final class StateMonitor extends StreamingQueryListener implements AutoCloseable {

    private static final String COUNTS_ROWS = "spark.sql.streaming.stateStore.rocksdb.trackTotalNumberOfRows";

    private final SparkSession spark;
    private final String name;
    private final FigureSource source;
    private final Consumer<MonitoredBatch> listener;
    private volatile boolean rocksDbCountsRows;

    private StateMonitor(SparkSession spark, String name, FigureSource source, Consumer<MonitoredBatch> listener) {
        this.spark = spark;
        this.name = name;
        this.source = source;
        this.listener = listener;
        this.rocksDbCountsRows = rocksDbCountsRows();
    }

    /**
     * @param name of the query, also in the names of the metrics; give the legacy job the same. To be called before it starts
     * @throws IllegalArgumentException if another monitor has the name
     */
    public static StateMonitor watch(SparkSession spark, String name) {
        return watch(spark, name, batch -> {});
    }

    /**
     * @param name of the query, also in the names of the metrics; give the legacy job the same. To be called before it starts
     * @param listener is told of each batch, on the driver
     * @throws IllegalArgumentException if another monitor has the name
     */
    public static StateMonitor watch(SparkSession spark, String name, Consumer<MonitoredBatch> listener) {
        StateMonitor monitor = new StateMonitor(spark, name, FigureSource.register(name), listener);
        spark.streams().addListener(monitor);
        return monitor;
    }

    /** Of the job in the names of the metrics. */
    public String name() {
        return name;
    }

    /** Called by Spark in the start of a query, which keeps the session's settings as they are now. */
    @Override
    public void onQueryStarted(QueryStartedEvent started) {
        if (name.equals(started.name())) {
            rocksDbCountsRows = rocksDbCountsRows();
        }
    }

    /** Called by Spark, batch by batch. */
    @Override
    public void onQueryProgress(QueryProgressEvent event) {
        StreamingQueryProgress progress = event.progress();
        if (name.equals(progress.name())) {
            MonitoredBatch batch = new ProgressFigures(progress, rocksDbCountsRows).batch();
            source.show(batch);
            listener.accept(batch);
        }
    }

    @Override
    public void onQueryTerminated(QueryTerminatedEvent terminated) {
        // the figures stay: they are those of the last batch
    }

    /** Spark heeds no case in the names of these settings. */
    private boolean rocksDbCountsRows() {
        return CollectionConverters.asJava(spark.conf().getAll()).entrySet().stream()
                .filter(setting -> setting.getKey().equalsIgnoreCase(COUNTS_ROWS))
                .allMatch(setting -> Boolean.parseBoolean(setting.getValue()));
    }

    /** Stops watching and forgets the metrics. */
    @Override
    public void close() {
        spark.streams().removeListener(this);
        source.close();
    }
}
