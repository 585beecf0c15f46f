package io.carryover.assess.state;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.code.Program;
import io.carryover.assess.state.Observation.Kind;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What an {@code updateStateByKey} function does with its optional state, in the words of {@code State}: an optional that is
 * asked is {@code exists}, one that is opened {@code get}, one that is made {@code update}, and none is {@code remove}.
 */
public final class OptionalUse {

    private static final int MAX_DEPTH = 3;
    private static final Pattern OPTIONAL =
            Pattern.compile("(org/apache/spark/api/java|com/google/common/base)/Optional|scala/(Option|Some|None)\\$?");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("isPresent", "exists"),
            Map.entry("isDefined", "exists"),
            Map.entry("isEmpty", "exists"),
            Map.entry("nonEmpty", "exists"),
            Map.entry("get", "get"),
            Map.entry("or", "get"),
            Map.entry("orElse", "get"),
            Map.entry("orNull", "get"),
            Map.entry("getOrElse", "get"),
            Map.entry("map", "get"),
            Map.entry("fold", "get"),
            Map.entry("of", "update"),
            Map.entry("ofNullable", "update"),
            Map.entry("fromNullable", "update"),
            Map.entry("apply", "update"),
            Map.entry("<init>", "update"),
            Map.entry("absent", "remove"),
            Map.entry("empty", "remove"));
    private static final Pattern VALUES =
            Pattern.compile("java/util/(List|Collection|Iterator)|java/lang/Iterable|scala/collection/.*");
    private static final Set<String> EMPTINESS = Set.of("isEmpty", "nonEmpty");
    private static final Set<String> COUNTS = Set.of("size", "length");

    private final Set<Expr> values = new HashSet<>();
    private final Set<String> calls = new TreeSet<>();
    private final Set<Observation> observations = new LinkedHashSet<>();

    private OptionalUse() {}

    public static OptionalUse of(MethodFlow function, Program program) {
        OptionalUse use = new OptionalUse();
        use.values.addAll(collectionsOf(function));
        for (MethodFlow method : program.reachedFrom(function, MAX_DEPTH)) {
            for (AbstractInsnNode instruction : method.method().instructions) {
                use.lookAt(instruction, method, program);
            }
        }
        return use;
    }

    private static Set<Expr> collectionsOf(MethodFlow function) {
        Set<Expr> collections = new HashSet<>();
        Type[] types = Type.getArgumentTypes(function.method().desc);
        for (int i = 0; i < types.length; i++) {
            if (types[i].getSort() == Type.OBJECT
                    && VALUES.matcher(types[i].getInternalName()).matches()) {
                collections.add(new Expr.Argument(function, i));
            }
        }
        return collections;
    }

    private void lookAt(AbstractInsnNode instruction, MethodFlow method, Program program) {
        if (instruction instanceof FieldInsnNode field && field.owner.equals("scala/None$")) {
            calls.add("remove");
        }
        if (instruction instanceof MethodInsnNode call) {
            if (OPTIONAL.matcher(call.owner).matches() && NAMES.containsKey(call.name)) {
                calls.add(NAMES.get(call.name));
            }
            lookAt(CallSite.of(method, call), program);
        }
    }

    private void lookAt(CallSite call, Program program) {
        if (asksForIdleness(call)) {
            observations.add(new Observation(Kind.ASKS_FOR_IDLENESS, call.flow(), call.instruction(), call.name()));
        }
        program.flow(call.target()).ifPresent(callee -> follow(call, callee));
    }

    /** Values that a method is handed are looked at there too. */
    private void follow(CallSite call, MethodFlow callee) {
        for (int i = 0; i < call.argumentTypes().length; i++) {
            if (call.argument(i).stream().anyMatch(values::contains)) {
                values.add(new Expr.Argument(callee, i));
            }
        }
    }

    private boolean asksForIdleness(CallSite call) {
        return (EMPTINESS.contains(call.name()) || COUNTS.contains(call.name()) && isComparedWithZero(call))
                && VALUES.matcher(call.owner()).matches()
                && call.receiver().stream().anyMatch(values::contains);
    }

    private static boolean isComparedWithZero(CallSite call) {
        int next = call.instruction().getNext().getOpcode();
        return next >= Opcodes.IFEQ && next <= Opcodes.IFLE;
    }

    public List<String> calls() {
        return List.copyOf(calls);
    }

    public Set<Observation> observations() {
        return observations;
    }
}
