package io.carryover.assess.skeleton;

import io.carryover.assess.StateFunction;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/**
 * The team's own state function, as a parity test calls it.
 *
 * @param function null if the bytecode does not tell which it is
 */
record OwnFunction(String operation, StateFunction function, TeamClasses classes) {

    private static final String TIME = "org.apache.spark.streaming.Time";

    /** An expression of the harness's {@code CompiledFunction}, or a gap. */
    String expression() {
        return unusable().map(why -> "Gap.open(" + Quoted.java(why) + ")").orElseGet(this::compiled);
    }

    /** {@code com.acme.Job.main}, for people. */
    String name() {
        return function == null ? "the state function" : function.className() + "." + function.method();
    }

    /** Whether it is handed the batch time and the key before all else, and returns an optional output. */
    boolean tellsTime() {
        Type[] types = parameters();
        return types.length >= 4 && types[types.length - 4].getClassName().equals(TIME);
    }

    private String compiled() {
        return "\u00abio.carryover.pair.legacy.CompiledFunction\u00bb.of(\n                    "
                + String.join(
                        ",\n                    ",
                        Quoted.java(function.className()),
                        Quoted.java(function.method()),
                        Quoted.java(function.descriptor()))
                + ")";
    }

    private Optional<String> unusable() {
        if (function == null) {
            return Optional.of("the bytecode does not tell which function " + operation
                    + " calls: name it with CompiledFunction.of(class, method, descriptor)");
        }
        int captured = parameters().length - arity();
        if (captured < 0 || operation.equals("updateStateByKey") && tellsTime()) {
            return Optional.of(name() + " takes other arguments than " + operation
                    + " hands over by its simplest overload:" + " wire it as the job does");
        }
        if (captured != 0) {
            return Optional.of(name() + " takes what the method around it has first (" + captured(captured)
                    + "): CompiledFunction.of(class, method, descriptor).with(value, ...) hands that over");
        }
        return function.isStatic() || canBeMade()
                ? Optional.empty()
                : Optional.of(name() + " needs an object of " + function.className()
                        + ", which has no constructor without parameters: wire it as the job does");
    }

    private String captured(int count) {
        return Arrays.stream(parameters()).limit(count).map(Type::getClassName).collect(Collectors.joining(", "));
    }

    private boolean canBeMade() {
        return classes.find(function.className())
                .map(TeamClass::new)
                .filter(TeamClass::canBeMade)
                .isPresent();
    }

    private int arity() {
        if (operation.equals("updateStateByKey")) {
            return tellsTime() ? 4 : 2;
        }
        return tellsTime() ? 4 : 3;
    }

    private Type[] parameters() {
        return function == null ? new Type[0] : Type.getArgumentTypes(function.descriptor());
    }
}
