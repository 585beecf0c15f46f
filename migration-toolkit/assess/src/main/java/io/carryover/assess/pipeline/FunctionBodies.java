package io.carryover.assess.pipeline;

import io.carryover.assess.StateFunction.Form;
import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.code.MethodKey;
import io.carryover.assess.code.Program;
import io.carryover.assess.code.Values;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds the code of functions: lambdas, method references, Scala closures, and classes with {@code call} or {@code apply}. */
public final class FunctionBodies {

    private static final int MAX_DELEGATIONS = 3;

    private final Program program;
    private final Values values;

    public FunctionBodies(Program program, Values values) {
        this.program = program;
        this.values = values;
    }

    /** The functions that a value may be; those that the inputs have no code of are left out. */
    public List<FunctionBody> of(Set<Expr> value) {
        Map<MethodKey, FunctionBody> bodies = new LinkedHashMap<>();
        for (Expr one : values.expand(value)) {
            body(one)
                    .map(body -> behindAdapters(body, MAX_DELEGATIONS))
                    .ifPresent(body -> bodies.putIfAbsent(body.flow().key(), body));
        }
        return List.copyOf(bodies.values());
    }

    private Optional<FunctionBody> body(Expr value) {
        if (value instanceof Expr.Function function) {
            return program.flow(Program.keyOf(function))
                    .map(flow -> new FunctionBody(
                            flow, formOf(flow), Optional.of(function.instantiated()), Optional.empty()));
        }
        if (value instanceof Expr.Made made) {
            return ofClass(made.type());
        }
        if (value instanceof Expr.Field field) {
            Type type = Type.getType(field.instruction().desc);
            return type.getSort() == Type.OBJECT ? ofClass(type.getInternalName()) : Optional.empty();
        }
        return value instanceof Expr.Argument argument && argument.index() == -1
                ? ofClass(argument.flow().owner().name)
                : Optional.empty();
    }

    private static Form formOf(MethodFlow flow) {
        String name = flow.method().name;
        if (name.startsWith("$anonfun$")) {
            return Form.SCALA_CLOSURE;
        }
        return (flow.method().access & Opcodes.ACC_SYNTHETIC) != 0 ? Form.LAMBDA : Form.METHOD_REFERENCE;
    }

    private Optional<FunctionBody> ofClass(String name) {
        return program.supertypesWithin(name)
                .flatMap(type -> type.methods.stream()
                        .filter(FunctionBodies::isTheFunction)
                        .sorted(Comparator.comparing((MethodNode method) -> isBridge(method)))
                        .flatMap(method -> program.flow(new MethodKey(type.name, method.name, method.desc)).stream())
                        .map(flow -> new FunctionBody(flow, formOf(type), Optional.empty(), Optional.of(name))))
                .findFirst();
    }

    private static Form formOf(ClassNode type) {
        return type.name.contains("$$anonfun$") ? Form.SCALA_CLOSURE : Form.CLASS;
    }

    private static boolean isTheFunction(MethodNode method) {
        return (method.name.equals("call") || method.name.equals("apply"))
                && (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC)) == 0
                && Type.getArgumentCount(method.desc) > 0;
    }

    private static boolean isBridge(MethodNode method) {
        return (method.access & Opcodes.ACC_BRIDGE) != 0;
    }

    /** Scala makes {@code $anonfun$x$1$adapted}, which unboxes and calls {@code $anonfun$x$1}. */
    private FunctionBody behindAdapters(FunctionBody body, int depth) {
        if (depth == 0 || !body.flow().method().name.endsWith("$adapted")) {
            return body;
        }
        String behind = body.flow().method().name.replaceFirst("\\$adapted$", "");
        return body.flow().calls().stream()
                .filter(call -> call.name().equals(behind))
                .map(CallSite::target)
                .flatMap(key -> program.flow(key).stream())
                .map(flow -> new FunctionBody(flow, body.form(), body.instantiated(), body.className()))
                .findFirst()
                .orElse(body);
    }
}
