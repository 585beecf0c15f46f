package io.carryover.monitoring;

import com.codahale.metrics.DefaultSettableGauge;
import com.codahale.metrics.MetricFilter;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.SettableGauge;
import org.apache.spark.SparkEnv;
import org.apache.spark.metrics.MetricsSystem;
import org.apache.spark.metrics.source.Source;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A job's figures in Spark's own metrics system, so that its sinks see them. A gauge is there while the newest batch shows
 * it, a counter from the first batch on that does. Run on Spark 3.5.1 and 4.1.
 */
public final class FigureSource implements Source, AutoCloseable {

    private final String job;
    private final MetricRegistry metrics = new MetricRegistry();
    private volatile boolean closed;

    private FigureSource(String job) {
        this.job = job;
    }

    /**
     * To be called on the driver, behind the start of the Spark context.
     *
     * @throws IllegalArgumentException if there is a source of that name already
     */
    public static FigureSource register(String job) {
        FigureSource source = new FigureSource(job);
        MetricsSystem spark = SparkEnv.get().metricsSystem();
        if (CollectionConverters.asJava(spark.getSourcesByName(source.sourceName())).stream()
                .anyMatch(FigureSource::isOpen)) {
            throw new IllegalArgumentException("\"" + job
                    + "\" is monitored already: give each monitor a name of its own, or close the first one");
        }
        spark.registerSource(source);
        return source;
    }

    private static boolean isOpen(Source source) {
        return source instanceof FigureSource figures && !figures.closed;
    }

    /** To be called batch by batch. Does nothing once this is closed: listeners may be told late. */
    public synchronized void show(MonitoredBatch batch) {
        if (closed) {
            return;
        }
        for (Figure figure : Figure.values()) {
            if (batch.get(figure).isPresent()) {
                show(figure, batch.get(figure).getAsLong());
            } else if (!figure.isTotal()) {
                metrics.remove(figure.metric());
            }
        }
    }

    private void show(Figure figure, long value) {
        if (figure.isTotal()) {
            metrics.counter(figure.metric()).inc(value);
        } else {
            SettableGauge<Long> gauge = metrics.gauge(figure.metric(), () -> new DefaultSettableGauge<>(value));
            gauge.setValue(value);
        }
    }

    /** Ends up behind the application and {@code driver} in the names of the metrics. */
    @Override
    public String sourceName() {
        return "carryover." + job;
    }

    @Override
    public MetricRegistry metricRegistry() {
        return metrics;
    }

    /** Takes the metrics away. Spark's own removal would take those of all sources whose names begin alike. */
    @Override
    public synchronized void close() {
        closed = true;
        metrics.removeMatching(MetricFilter.ALL);
    }
}
