package io.carryover.legacy.restore;

import io.carryover.legacy.records.RecordKryoRegistrator;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a session with a manual clock to tests; it ends with the test run. */
final class WithVirtualTime implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(WithVirtualTime.class);

    /** Closed by JUnit. */
    private record Session(SparkSession spark) implements AutoCloseable {
        @Override
        public void close() {
            spark.stop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Session.class, type -> new Session(start()), Session.class)
                .spark();
    }

    static JavaSparkContext context(SparkSession spark) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    private static SparkSession start() {
        SparkConf conf = new SparkConf()
                .setMaster("local[2]")
                .setAppName("restore")
                .set(VirtualTimeStreaming.CLOCK_OPTION, VirtualTimeStreaming.MANUAL_CLOCK)
                .set("spark.serializer", KryoSerializer.class.getName())
                .set("spark.kryo.registrator", RecordKryoRegistrator.class.getName())
                .set("spark.sql.session.timeZone", "UTC")
                .set("spark.sql.shuffle.partitions", "1")
                .set("spark.ui.enabled", "false");
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
