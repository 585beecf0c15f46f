package io.carryover.monitoring;

import com.codahale.metrics.DefaultSettableGauge;
import com.codahale.metrics.MetricFilter;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.SettableGauge;
import org.apache.spark.SparkEnv;
import org.apache.spark.metrics.source.Source;

/**
 * A job's figures in Spark's own metrics system, so that its sinks see them. A gauge is there while the newest batch shows
 * it, a counter from the first batch on that does. Run on Spark 3.5.1 and 4.1.
 */
public final class FigureSource implements Source, AutoCloseable {

    private final String job;
    private final MetricRegistry metrics = new MetricRegistry();

    private FigureSource(String job) {
        this.job = job;
    }

    /**
     * To be called on the driver, behind the start of the Spark context.
     *
     * @param job one source may have the name at a time
     */
    public static FigureSource register(String job) {
        FigureSource source = new FigureSource(job);
        SparkEnv.get().metricsSystem().registerSource(source);
        return source;
    }

    /** To be called batch by batch, from one thread. */
    public void show(MonitoredBatch batch) {
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
    public void close() {
        metrics.removeMatching(MetricFilter.ALL);
    }
}
