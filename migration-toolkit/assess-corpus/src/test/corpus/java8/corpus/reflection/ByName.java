package corpus.reflection;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** The operation is a text at run time: bytecode does not tell which one it is. */
public class ByName {

  static Object totals(JavaPairDStream<String, Long> values, String operation) throws Exception {
    Function2<List<Long>, Optional<Long>, Optional<Long>> add = (added, total) -> Optional.of(total.or(0L) + added.size());
    Method method = values.getClass().getMethod(operation, Function2.class);
    return method.invoke(values, add); // unfindable: updateStateByKey
  }

  static Object tracked(JavaPairDStream<String, Long> values, StateSpec<String, Long, Long, String> spec, String operation)
      throws Throwable {
    MethodHandle handle = MethodHandles.lookup().findVirtual(
        JavaPairDStream.class, operation, MethodType.methodType(JavaMapWithStateDStream.class, StateSpec.class));
    return handle.invoke(values, spec); // unfindable: mapWithState
  }
}
