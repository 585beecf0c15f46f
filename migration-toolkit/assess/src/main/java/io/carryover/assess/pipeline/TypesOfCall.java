package io.carryover.assess.pipeline;

import io.carryover.assess.StateTypes;
import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.Values;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The types of a stateful call: of the variable that takes the stream or the method that returns it, or of Scala's class tags. */
final class TypesOfCall {

    private static final String CLASS_TAG = "Lscala/reflect/ClassTag;";

    private final CallSite call;
    private final Values values;

    TypesOfCall(CallSite call, Values values) {
        this.call = call;
        this.values = values;
    }

    StateTypes ofMapWithState() {
        StateTypes byTags = tagged();
        Generics stream = stream();
        return stream.arguments().size() == 4
                ? new StateTypes(
                        orElse(byTags.key(), stream.argument(0)),
                        orElse(byTags.value(), stream.argument(1)),
                        orElse(byTags.state(), stream.argument(2)),
                        orElse(byTags.output(), stream.argument(3)))
                : byTags;
    }

    StateTypes ofUpdateStateByKey() {
        StateTypes byTags = tagged();
        Generics stream = stream();
        if (stream.arguments().size() != 2) {
            return byTags;
        }
        String state = orElse(byTags.state(), stream.argument(1));
        return new StateTypes(orElse(byTags.key(), stream.argument(0)), byTags.value(), state, state);
    }

    private static String orElse(String text, Generics other) {
        return text != null ? text : other.source();
    }

    /** Scala hands class tags along: those of key and value when a stream becomes one of pairs, then those of the call. */
    private StateTypes tagged() {
        List<String> own = tags(call);
        List<String> pair = call.receiver().stream()
                .filter(Expr.Result.class::isInstance)
                .map(one -> tags(((Expr.Result) one).call()))
                .filter(tags -> tags.size() == 2)
                .findFirst()
                .orElse(List.of("", ""));
        String state = own.isEmpty() ? null : blankToNull(own.get(0));
        String output = own.size() > 1 ? blankToNull(own.get(1)) : state;
        return new StateTypes(blankToNull(pair.get(0)), blankToNull(pair.get(1)), state, output);
    }

    private static String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private List<String> tags(CallSite of) {
        Type[] types = of.argumentTypes();
        return IntStream.range(0, types.length)
                .filter(index -> types[index].getDescriptor().equals(CLASS_TAG))
                .mapToObj(index -> tag(of.argument(index)))
                .toList();
    }

    private String tag(Set<Expr> tag) {
        return values.expand(tag).stream()
                .filter(Expr.Result.class::isInstance)
                .map(one -> ((Expr.Result) one).call())
                .map(this::tagged)
                .findFirst()
                .orElse("");
    }

    private String tagged(CallSite made) {
        if (made.name().equals("apply") && made.argumentTypes().length == 1) {
            return values.constant(made.argument(0))
                    .filter(Type.class::isInstance)
                    .map(type -> ((Type) type).getClassName().replace('$', '.'))
                    .orElse("");
        }
        return switch (made.name()) {
            case "Int", "Long", "Double", "Float", "Boolean", "Short", "Byte", "Char" -> "scala." + made.name();
            default -> "";
        };
    }

    private Generics stream() {
        try {
            return Stream.of(signatureOfVariable(call), ofResult())
                    .filter(Objects::nonNull)
                    .map(Generics::ofField)
                    .findFirst()
                    .orElse(Generics.UNKNOWN);
        } catch (RuntimeException e) {
            return Generics.UNKNOWN; // a signature is a remark: nothing checks it
        }
    }

    /** Of the variable that takes what a call returns; null if none does, or nothing is known of it. */
    static String signatureOfVariable(CallSite call) {
        AbstractInsnNode next = call.instruction().getNext();
        List<LocalVariableNode> variables = call.flow().method().localVariables;
        if (!(next instanceof VarInsnNode store) || store.getOpcode() != Opcodes.ASTORE || variables == null) {
            return null;
        }
        return variables.stream()
                .filter(variable -> variable.index == store.var && variable.signature != null)
                .filter(variable -> call.flow().method().instructions.indexOf(variable.start)
                        >= call.flow().method().instructions.indexOf(store))
                .map(variable -> variable.signature)
                .findFirst()
                .orElse(null);
    }

    private String ofResult() {
        boolean isReturned = call.instruction().getNext().getOpcode() == Opcodes.ARETURN;
        String signature = call.flow().method().signature;
        return isReturned && signature != null ? signature.substring(signature.indexOf(')') + 1) : null;
    }
}
