package io.carryover.differences;

import io.carryover.harness.EngineSession;
import java.util.function.Supplier;
import org.apache.spark.sql.RuntimeConfig;
import scala.Option;

/** Another setting of the session, for a while. */
record Setting(String key, Object value) {

    <T> T during(EngineSession engine, Supplier<T> run) {
        RuntimeConfig conf = engine.session().conf();
        Option<String> before = conf.getOption(key);
        conf.set(key, value.toString());
        try {
            return run.get();
        } finally {
            conf.unset(key);
            before.foreach(old -> {
                conf.set(key, old);
                return null;
            });
        }
    }
}
