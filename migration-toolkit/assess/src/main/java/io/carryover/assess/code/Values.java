package io.carryover.assess.code;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongBinaryOperator;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Follows values out of the method that they are used in: to its callers, to fields, and into what methods return. */
public final class Values {

    private static final int MAX_DEPTH = 8;
    private static final Set<String> BOXES = Set.of("valueOf", "boxToInteger", "boxToLong", "longValue", "intValue");
    private static final Map<Integer, LongBinaryOperator> ARITHMETIC = Map.of(
            Opcodes.IADD, Long::sum,
            Opcodes.LADD, Long::sum,
            Opcodes.ISUB, (a, b) -> a - b,
            Opcodes.LSUB, (a, b) -> a - b,
            Opcodes.IMUL, (a, b) -> a * b,
            Opcodes.LMUL, (a, b) -> a * b);

    private final Program program;

    public Values(Program program) {
        this.program = program;
    }

    /** All that values may be, once nothing more can be followed. What could not be followed stands for itself. */
    public Set<Expr> expand(Set<Expr> values) {
        Set<Expr> all = new LinkedHashSet<>();
        Set<Expr> seen = new HashSet<>();
        values.forEach(value -> expand(value, MAX_DEPTH, all, seen));
        return all;
    }

    private void expand(Expr value, int depth, Set<Expr> all, Set<Expr> seen) {
        if (!seen.add(value)) {
            return;
        }
        Set<Expr> next = depth == 0 ? Set.of() : next(value);
        if (next.isEmpty()) {
            all.add(value);
        } else {
            next.forEach(one -> expand(one, depth - 1, all, seen));
        }
    }

    private Set<Expr> next(Expr value) {
        if (value instanceof Expr.Argument argument) {
            return argument.index() < 0 ? Set.of() : fromCallers(argument);
        }
        if (value instanceof Expr.Field field) {
            return fromField(field);
        }
        return value instanceof Expr.Result result ? returnedBy(result.call()) : Set.of();
    }

    private Set<Expr> fromCallers(Expr.Argument argument) {
        Set<Expr> passed = new LinkedHashSet<>();
        for (CallSite call : program.callsOf(argument.flow())) {
            if (argument.index() < call.argumentTypes().length) {
                passed.addAll(call.argument(argument.index()));
            }
        }
        passed.addAll(fromCapture(argument));
        return passed;
    }

    /** The first arguments of a lambda's method are what it was made with. */
    private Set<Expr> fromCapture(Expr.Argument argument) {
        if (!argument.flow().method().name.contains("$")) {
            return Set.of();
        }
        Set<Expr> captured = new LinkedHashSet<>();
        for (MethodNode method : argument.flow().owner().methods) {
            Optional<MethodFlow> maker =
                    program.flow(new MethodKey(argument.flow().owner().name, method.name, method.desc));
            maker.stream()
                    .flatMap(flow -> flow.functions().stream())
                    .filter(function ->
                            Program.keyOf(function).equals(argument.flow().key()))
                    .filter(function -> variable(function, argument) < function.capturedCount())
                    .forEach(function -> captured.addAll(function.captured(variable(function, argument))));
        }
        return captured;
    }

    private static int variable(Expr.Function function, Expr.Argument argument) {
        return function.body().getTag() == Opcodes.H_INVOKESTATIC ? argument.index() : argument.index() + 1;
    }

    /** By what it calls and by all that overrides it; nothing if there is one among them that cannot be followed. */
    private Set<Expr> returnedBy(CallSite call) {
        if (program.flow(call.target()).isEmpty()) {
            return Set.of();
        }
        Set<Expr> returned = new LinkedHashSet<>();
        for (MethodKey target : program.targetsOf(call)) {
            Optional<MethodFlow> callee = program.flow(target);
            if (callee.isEmpty()) {
                return Set.of();
            }
            returned.addAll(returnedBy(callee.get(), call));
        }
        return returned;
    }

    private static Set<Expr> returnedBy(MethodFlow callee, CallSite call) {
        Set<Expr> returned = new LinkedHashSet<>();
        for (Expr value : callee.returned()) {
            if (value instanceof Expr.Argument argument && argument.flow().equals(callee)) {
                returned.addAll(argument.index() < 0 ? call.receiver() : call.argument(argument.index()));
            } else {
                returned.add(value);
            }
        }
        return returned;
    }

    /** What the class writes into its own field; other classes are not looked into. */
    private Set<Expr> fromField(Expr.Field field) {
        Optional<ClassNode> owner = program.find(field.owner());
        if (owner.isEmpty() || field.name().equals("MODULE$")) {
            return Set.of();
        }
        Set<Expr> written = new LinkedHashSet<>();
        constantOf(owner.get(), field.name()).ifPresent(value -> written.add(new Expr.Constant(value)));
        for (MethodNode method : owner.get().methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (isWriteOf(field, instruction)) {
                    program.flow(new MethodKey(owner.get().name, method.name, method.desc))
                            .ifPresent(flow -> written.addAll(flow.stack(instruction, 0)));
                }
            }
        }
        return written;
    }

    private static Optional<Object> constantOf(ClassNode owner, String name) {
        return owner.fields.stream()
                .filter(field -> field.name.equals(name))
                .map((FieldNode field) -> field.value)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static boolean isWriteOf(Expr.Field field, AbstractInsnNode instruction) {
        return (instruction.getOpcode() == Opcodes.PUTFIELD || instruction.getOpcode() == Opcodes.PUTSTATIC)
                && instruction instanceof FieldInsnNode write
                && write.name.equals(field.name())
                && write.owner.equals(field.owner());
    }

    /** The one constant that a value is; empty if it is none, or one of several. */
    public Optional<Object> constant(Set<Expr> values) {
        return constant(values, MAX_DEPTH);
    }

    private Optional<Object> constant(Set<Expr> values, int depth) {
        Set<Expr> all = expand(values);
        if (all.size() != 1 || depth == 0) {
            return Optional.empty();
        }
        Expr only = all.iterator().next();
        if (only instanceof Expr.Constant known) {
            return Optional.ofNullable(known.value());
        }
        if (only instanceof Expr.Operation operation) {
            return calculated(operation, depth);
        }
        return only instanceof Expr.Result result
                        && BOXES.contains(result.call().name())
                ? constant(boxed(result.call()), depth - 1)
                : Optional.empty();
    }

    private static Set<Expr> boxed(CallSite call) {
        return call.argumentTypes().length == 1 ? call.argument(0) : call.receiver();
    }

    private Optional<Object> calculated(Expr.Operation operation, int depth) {
        List<Long> operands = operation.operands().stream()
                .flatMap(operand -> constant(operand, depth - 1).stream())
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue())
                .toList();
        if (operands.size() != operation.operandCount()) {
            return Optional.empty();
        }
        if (operands.size() == 1) {
            return Optional.of(operands.get(0));
        }
        LongBinaryOperator operator = ARITHMETIC.get(operation.instruction().getOpcode());
        return Optional.ofNullable(operator).map(known -> known.applyAsLong(operands.get(0), operands.get(1)));
    }

    /** The text that a value is, if it is one constant. */
    public Optional<String> text(Set<Expr> values) {
        return constant(values).filter(String.class::isInstance).map(String.class::cast);
    }

    /** The number that a value is, if it is one constant. */
    public Optional<Long> number(Set<Expr> values) {
        return constant(values).filter(Number.class::isInstance).map(value -> ((Number) value).longValue());
    }

    /** The milliseconds of a Spark {@code Duration}, if it is one constant. */
    public Optional<Long> milliseconds(Set<Expr> values) {
        Set<Expr> all = expand(values);
        if (all.size() != 1) {
            return Optional.empty();
        }
        Expr only = all.iterator().next();
        if (only instanceof Expr.Made made && made.type().equals(SparkApi.STREAMING + "Duration")) {
            return number(made.constructor().argument(0));
        }
        return only instanceof Expr.Result result ? duration(result.call()) : Optional.empty();
    }

    private Optional<Long> duration(CallSite call) {
        if (call.argumentTypes().length != 1) {
            return Optional.empty();
        }
        long unit = unitOf(SparkApi.plain(call.owner()).replace(SparkApi.STREAMING, ""), call.name());
        return unit == 0 ? Optional.empty() : number(call.argument(0)).map(count -> count * unit);
    }

    private static long unitOf(String owner, String method) {
        return switch (owner.equals("Durations") ? method : owner + "." + method) {
            case "milliseconds", "Milliseconds.apply", "Duration.apply" -> 1;
            case "seconds", "Seconds.apply" -> 1_000;
            case "minutes", "Minutes.apply" -> 60_000;
            default -> 0;
        };
    }

    /** The class that a value is known to be of, as an internal name; empty if it may be of several or is not known. */
    public Optional<String> type(Set<Expr> values) {
        List<String> types =
                expand(values).stream().map(Values::typeOf).distinct().toList();
        return types.size() == 1 && !types.get(0).isEmpty() ? Optional.of(types.get(0)) : Optional.empty();
    }

    private static String typeOf(Expr value) {
        if (value instanceof Expr.Made made) {
            return made.type();
        }
        if (value instanceof Expr.Field field) {
            Type type = Type.getType(field.instruction().desc);
            return type.getSort() == Type.OBJECT ? type.getInternalName() : "";
        }
        return "";
    }
}
