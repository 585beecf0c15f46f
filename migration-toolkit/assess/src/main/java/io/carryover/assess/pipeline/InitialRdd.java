package io.carryover.assess.pipeline;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.Values;
import java.util.Set;
import org.objectweb.asm.Type;

/** The RDD that {@code updateStateByKey} may get as its first state; Scala has an overload with an optional one. */
public final class InitialRdd {

    private static final Set<String> RDDS = Set.of("org/apache/spark/rdd/RDD", "org/apache/spark/api/java/JavaPairRDD");

    private InitialRdd() {}

    public static boolean isGivenTo(CallSite call, Values values) {
        Type[] types = call.argumentTypes();
        for (int i = 0; i < types.length; i++) {
            String type = types[i].getSort() == Type.OBJECT ? types[i].getInternalName() : "";
            if (RDDS.contains(type) || type.equals("scala/Option") && !isNone(values.expand(call.argument(i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNone(Set<Expr> value) {
        return value.stream()
                .allMatch(
                        one -> one instanceof Expr.Field field && field.owner().equals("scala/None$")
                                || one instanceof Expr.Result result
                                        && result.call().name().equals("empty"));
    }
}
