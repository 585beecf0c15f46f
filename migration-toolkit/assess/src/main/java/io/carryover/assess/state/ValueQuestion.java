package io.carryover.assess.state;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.MethodFlow;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * The question whether a {@code mapWithState} function got a value, in the ways of Java and of Scala. With a timeout, a call
 * without one is a call at the timeout, and no other is.
 */
final class ValueQuestion {

    private static final Set<String> OPTIONS = Set.of(
            "org/apache/spark/api/java/Optional",
            "scala/Option",
            "java/util/Optional",
            "com/google/common/base/Optional");
    private static final Set<String> FOR_PRESENCE = Set.of("isPresent", "isDefined", "nonEmpty");
    private static final Set<String> IN_PASSING = Set.of("foreach", "fold", "ifPresent", "forall", "exists");
    private static final Set<String> SCALA = Set.of("scala/Some", "scala/None$");

    private ValueQuestion() {}

    /** Whether an instruction asks it, in whatever way. */
    static boolean isOne(AbstractInsnNode instruction, MethodFlow method) {
        if (instruction instanceof TypeInsnNode type && type.getOpcode() == Opcodes.INSTANCEOF) {
            return SCALA.contains(type.desc);
        }
        if (!(instruction instanceof MethodInsnNode call)) {
            return false;
        }
        CallSite site = CallSite.of(method, call);
        return isNone(site) || isOfArgument(site) && (asks(site) || IN_PASSING.contains(site.name()));
    }

    /** Whether a condition is true if there is a value; empty if it asks for something else. */
    static Optional<Boolean> of(Expr condition, MethodFlow method) {
        if (condition instanceof Expr.Other other
                && other.instruction() instanceof TypeInsnNode type
                && type.getOpcode() == Opcodes.INSTANCEOF
                && SCALA.contains(type.desc)) {
            return method.stack(type, 0).stream().anyMatch(Expr.Argument.class::isInstance)
                    ? Optional.of(type.desc.equals("scala/Some"))
                    : Optional.empty();
        }
        if (!(condition instanceof Expr.Result result)) {
            return Optional.empty();
        }
        CallSite call = result.call();
        if (isNone(call) && call.argument(0).stream().anyMatch(Expr.Argument.class::isInstance)) {
            return Optional.of(false);
        }
        return asks(call) && isOfArgument(call) ? Optional.of(!call.name().equals("isEmpty")) : Optional.empty();
    }

    private static boolean asks(CallSite call) {
        return FOR_PRESENCE.contains(call.name()) || call.name().equals("isEmpty");
    }

    private static boolean isOfArgument(CallSite call) {
        return OPTIONS.contains(call.owner()) && call.receiver().stream().anyMatch(Expr.Argument.class::isInstance);
    }

    /** {@code None.equals(value)}, as a match on {@code None} is compiled. */
    private static boolean isNone(CallSite call) {
        return call.name().equals("equals")
                && call.argumentTypes().length == 1
                && call.receiver().stream()
                        .anyMatch(receiver -> receiver instanceof Expr.Field field
                                && field.owner().equals("scala/None$"));
    }
}
