package io.carryover.monitoring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests what Spark shows to Prometheus, in the one Spark context of this JVM; it ends with the test run. */
final class WithPrometheus implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(WithPrometheus.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Page.class, type -> new Page(new JavaSparkContext(settings())), Page.class);
    }

    private static SparkConf settings() {
        return new SparkConf()
                .setMaster("local[1]")
                .setAppName("metrics")
                .set("spark.ui.port", "0")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.metrics.namespace", "a-job")
                .set(
                        "spark.metrics.conf.*.sink.prometheusServlet.class",
                        "org.apache.spark.metrics.sink.PrometheusServlet")
                .set("spark.metrics.conf.*.sink.prometheusServlet.path", "/metrics/prometheus");
    }

    /** The page that Prometheus reads. */
    record Page(JavaSparkContext spark) implements AutoCloseable {

        static final String OF_A_JOB = "metrics_a_job_driver_carryover_";

        /** The values of our metrics, by name without what they all begin with; of what Spark shows twice, one. */
        Map<String, Long> values() {
            return text().lines()
                    .filter(line -> line.startsWith(OF_A_JOB))
                    .map(line -> line.substring(OF_A_JOB.length()).split("\\{type=\"(gauges|counters)\"} "))
                    .filter(line -> !line[0].endsWith("_Number"))
                    .collect(Collectors.toMap(
                            line -> line[0], line -> Long.valueOf(line[1]), (one, other) -> other, TreeMap::new));
        }

        private String text() {
            URI page = URI.create(spark.sc().uiWebUrl().get() + "/metrics/prometheus/");
            try {
                return HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                        .body();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            spark.close();
        }
    }
}
