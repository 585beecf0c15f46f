package io.carryover.assess.pipeline;

import io.carryover.assess.StateTypes;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.code.SparkApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LocalVariableNode;

/** The types of a state function: of its signature, else of its variables, else of the place where it was made. */
final class TypesOfFunction {

    private static final Generics NONE = Generics.UNKNOWN;

    private final FunctionBody body;
    private final ClassNode ownClass;

    /** @param ownClass the class of the function, if it is one; else null */
    TypesOfFunction(FunctionBody body, ClassNode ownClass) {
        this.body = body;
        this.ownClass = ownClass;
    }

    StateTypes ofMapWithState() {
        List<Generics> types = types();
        Generics state = find(types, TypesOfFunction::isState).orElse(NONE);
        int at = types.indexOf(state);
        Generics value = at > 0 ? types.get(at - 1) : NONE;
        Generics key = at > 1 ? types.get(at - 2) : NONE;
        boolean tellsTime = at > 2 && types.get(at - 3).name().equals("org.apache.spark.streaming.Time");
        Generics output = types.isEmpty() ? NONE : types.get(types.size() - 1);
        return new StateTypes(
                orElse(key.source(), instantiated(at - 2)),
                value.argument(0).source(),
                state.argument(0).source(),
                tellsTime ? output.argument(0).source() : orElse(output.source(), instantiatedResult()));
    }

    /** Of {@code (values, state) -> state}, {@code (time, key, values, state) -> state}, or one of a partition. */
    StateTypes ofUpdateStateByKey() {
        List<Generics> types = types();
        int count = types.size();
        if (count < 3) {
            return new StateTypes(null, null, null, null);
        }
        String state = orElse(
                types.get(count - 1).argument(0).source(),
                types.get(count - 2).argument(0).source());
        String value = types.get(count - 3).argument(0).source();
        return new StateTypes(count > 4 ? types.get(count - 4).source() : null, value, state, state);
    }

    private static String orElse(String text, String other) {
        return text != null ? text : other;
    }

    private static boolean isState(Generics type) {
        return type.name().equals(SparkApi.STATE.replace('/', '.'));
    }

    private static Optional<Generics> find(List<Generics> types, Predicate<Generics> isIt) {
        return types.stream().filter(isIt).findFirst();
    }

    /** Parameters, then the result; those that it was made with are left out where that can be told. */
    private List<Generics> types() {
        try {
            return ofSignature().or(this::ofClass).orElseGet(this::ofVariables);
        } catch (RuntimeException e) {
            return List.of(); // a signature is a remark: nothing checks it
        }
    }

    private Optional<List<Generics>> ofSignature() {
        String signature = body.flow().method().signature;
        return signature == null ? Optional.empty() : Optional.of(Generics.ofMethod(signature));
    }

    private Optional<List<Generics>> ofClass() {
        if (ownClass == null || ownClass.signature == null) {
            return Optional.empty();
        }
        return Generics.ofClass(ownClass.signature).stream()
                .filter(type -> type.arguments().size() > 1)
                .map(Generics::arguments)
                .findFirst();
    }

    private List<Generics> ofVariables() {
        MethodFlow flow = body.flow();
        List<Generics> types = new ArrayList<>();
        int variable = flow.isStatic() ? 0 : 1;
        for (Type type : Type.getArgumentTypes(flow.method().desc)) {
            types.add(ofVariable(variable, type));
            variable += type.getSize();
        }
        types.add(Generics.ofField(Type.getReturnType(flow.method().desc).getDescriptor()));
        return types;
    }

    private Generics ofVariable(int index, Type type) {
        List<LocalVariableNode> variables = body.flow().method().localVariables;
        return (variables == null ? List.<LocalVariableNode>of() : variables)
                .stream()
                        .filter(variable -> variable.index == index && variable.signature != null)
                        .map(variable -> Generics.ofField(variable.signature))
                        .findFirst()
                        .orElseGet(() -> Generics.ofField(type.getDescriptor()));
    }

    private String instantiated(int argument) {
        return body.instantiated()
                .map(Type::getArgumentTypes)
                .filter(types -> argument >= 0 && argument < types.length)
                .map(types -> Generics.ofField(types[argument].getDescriptor()).source())
                .orElse(null);
    }

    private String instantiatedResult() {
        return body.instantiated()
                .map(Type::getReturnType)
                .filter(type -> type != Type.VOID_TYPE)
                .map(type -> Generics.ofField(type.getDescriptor()).source())
                .orElse(null);
    }
}
