package io.carryover.assess.state;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.code.Program;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Tells whether an instruction changes an object that is part of another. */
final class Mutations {

    private static final int MAX_DEPTH = 4;

    private static final Pattern COLLECTION = Pattern.compile(
            "java/util/(?!Optional|Objects|UUID|Locale|Collections|Arrays).*|scala/collection/(mutable|generic)/.*"
                    + "|scala/Array|java/lang/String(Builder|Buffer)|java/util/concurrent/atomic/.*");
    private static final Set<String> MUTATORS = Set.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "addElement",
            "put",
            "putAll",
            "putIfAbsent",
            "remove",
            "removeAll",
            "removeIf",
            "removeFirst",
            "removeLast",
            "retainAll",
            "clear",
            "set",
            "push",
            "pop",
            "poll",
            "pollFirst",
            "pollLast",
            "offer",
            "offerFirst",
            "offerLast",
            "merge",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "replace",
            "replaceAll",
            "sort",
            "setValue",
            "append",
            "insert",
            "setLength",
            "deleteCharAt",
            "delete",
            "incrementAndGet",
            "decrementAndGet",
            "getAndIncrement",
            "getAndDecrement",
            "addAndGet",
            "getAndAdd",
            "getAndSet",
            "updateAndGet",
            "accumulateAndGet",
            "$plus$eq",
            "$minus$eq",
            "$plus$plus$eq",
            "$minus$minus$eq",
            "addOne",
            "subtractOne",
            "prepend",
            "prependAll",
            "appendAll",
            "insertAll",
            "update",
            "enqueue",
            "dequeue",
            "getOrElseUpdate",
            "$plus$eq$colon",
            "updateWith",
            "filterInPlace",
            "mapInPlace",
            "dropInPlace",
            "trimStart",
            "trimEnd",
            "increment",
            "decrement");
    private static final Pattern SETTER = Pattern.compile("(set|add|put|remove|clear|increment|append)([A-Z].*)?");
    private static final Pattern PART = Pattern.compile(
            "get|getOrDefault|iterator|next|values|entrySet|keySet|getValue|getFirst|getLast|first|last|peek|element|apply"
                    + "|head|last|getOrElse|orElse|orElseGet|orElseThrow|or|orNull|valuesIterator|computeIfAbsent|getOrElseUpdate"
                    + "|listIterator|subList|stream|toSeq|descendingIterator");
    private static final Pattern LIBRARY = Pattern.compile("java/.*|scala/.*|org/apache/spark/.*");
    private static final Pattern VALUE = Pattern.compile(
            "java/lang/(String|Integer|Long|Double|Float|Short|Byte|Boolean|Character)|java/time/.*|java/math/.*|java/util/UUID");

    private final Program program;

    Mutations(Program program) {
        this.program = program;
    }

    /**
     * The name of what an instruction changes an object with, if it changes one that is part of a root.
     *
     * @param isRoot which values are the objects that count
     */
    Optional<String> by(AbstractInsnNode instruction, MethodFlow flow, Predicate<Expr> isRoot) {
        return by(instruction, flow, isRoot, MAX_DEPTH);
    }

    private Optional<String> by(AbstractInsnNode instruction, MethodFlow flow, Predicate<Expr> isRoot, int depth) {
        int opcode = instruction.getOpcode();
        if (instruction instanceof FieldInsnNode field && opcode == Opcodes.PUTFIELD) {
            return isPart(flow.stack(field, 1), isRoot, depth) ? Optional.of(field.name) : Optional.empty();
        }
        if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            return isPart(flow.stack(instruction, 2), isRoot, depth)
                    ? Optional.of("an array element")
                    : Optional.empty();
        }
        return instruction instanceof MethodInsnNode call
                ? by(CallSite.of(flow, call), isRoot, depth)
                : Optional.empty();
    }

    private Optional<String> by(CallSite call, Predicate<Expr> isRoot, int depth) {
        Optional<MethodFlow> callee = program.flow(call.target());
        if (callee.isPresent()) {
            return changesWhatItIsGiven(call, callee.get(), isRoot, depth)
                    ? Optional.of(call.name())
                    : Optional.empty();
        }
        return isMutator(call) && isPart(call.receiver(), isRoot, depth) ? Optional.of(call.name()) : Optional.empty();
    }

    private boolean changesWhatItIsGiven(CallSite call, MethodFlow callee, Predicate<Expr> isRoot, int depth) {
        if (depth == 0 || call.name().equals("<init>")) {
            return false;
        }
        if (!call.isStatic() && isPart(call.receiver(), isRoot, depth) && changes(callee, -1, depth - 1)) {
            return true;
        }
        for (int i = 0; i < call.argumentTypes().length; i++) {
            if (!isValue(call.argumentTypes()[i])
                    && isPart(call.argument(i), isRoot, depth)
                    && changes(callee, i, depth - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method changes what is part of its argument; -1 is the object that it is of. */
    private boolean changes(MethodFlow method, int argument, int depth) {
        Predicate<Expr> isArgument = value -> value.equals(new Expr.Argument(method, argument));
        for (AbstractInsnNode instruction : method.method().instructions) {
            if (by(instruction, method, isArgument, depth).isPresent()) {
                return true;
            }
        }
        return false;
    }

    static boolean isMutator(CallSite call) {
        if (COLLECTION.matcher(call.owner()).matches()) {
            return MUTATORS.contains(call.name());
        }
        return !LIBRARY.matcher(call.owner()).matches()
                && !call.isStatic()
                && !call.name().equals("<init>")
                && call.returnType() == Type.VOID_TYPE
                && SETTER.matcher(call.name()).matches();
    }

    /** Whether a value may be a root, or reached from one. */
    boolean isPart(Set<Expr> values, Predicate<Expr> isRoot, int depth) {
        return isPart(values, isRoot, depth, new HashSet<>());
    }

    private boolean isPart(Set<Expr> values, Predicate<Expr> isRoot, int depth, Set<Expr> seen) {
        return values.stream().anyMatch(value -> seen.add(value) && isPart(value, isRoot, depth, seen));
    }

    private boolean isPart(Expr value, Predicate<Expr> isRoot, int depth, Set<Expr> seen) {
        if (isRoot.test(value)) {
            return true;
        }
        if (value instanceof Expr.Field field) {
            return !isValue(Type.getType(field.instruction().desc)) && isPart(field.object(), isRoot, depth, seen);
        }
        return value instanceof Expr.Result result
                && !isValue(result.call().returnType())
                && isPartOf(result.call(), isRoot, depth, seen);
    }

    private boolean isPartOf(CallSite call, Predicate<Expr> isRoot, int depth, Set<Expr> seen) {
        Optional<MethodFlow> callee = program.flow(call.target());
        if (callee.isPresent()) {
            return depth > 0 && returnsAPart(call, callee.get(), isRoot, depth, seen);
        }
        return !call.isStatic()
                && (PART.matcher(call.name()).matches() || isGetter(call))
                && isPart(call.receiver(), isRoot, depth, seen);
    }

    private static boolean isGetter(CallSite call) {
        return !LIBRARY.matcher(call.owner()).matches() && call.name().startsWith("get");
    }

    private boolean returnsAPart(CallSite call, MethodFlow callee, Predicate<Expr> isRoot, int depth, Set<Expr> seen) {
        Predicate<Expr> isGiven = value -> isRoot.test(value)
                || value instanceof Expr.Argument argument
                        && argument.flow().equals(callee)
                        && isPart(
                                argument.index() < 0 ? call.receiver() : given(call, argument),
                                isRoot,
                                depth - 1,
                                seen);
        return isPart(callee.returned(), isGiven, depth - 1);
    }

    private static Set<Expr> given(CallSite call, Expr.Argument argument) {
        return argument.index() < call.argumentTypes().length ? call.argument(argument.index()) : Set.of();
    }

    private static boolean isValue(Type type) {
        return type.getSort() != Type.ARRAY
                && (type.getSort() != Type.OBJECT
                        || VALUE.matcher(type.getInternalName()).matches());
    }
}
