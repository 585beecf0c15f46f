package io.carryover.parity.suite;

import io.carryover.harness.EngineSession;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one engine session of this JVM to tests; it ends with the test run. */
public final class WithEngine implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(WithEngine.class);

    /** In this very process, for the tests of monitoring. */
    private static final Map<String, String> METRICS_AS_MBEANS =
            Map.of("spark.metrics.conf.*.sink.jmx.class", "org.apache.spark.metrics.sink.JmxSink");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == EngineSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        EngineSession.class, type -> EngineSession.start(METRICS_AS_MBEANS), EngineSession.class);
    }
}
