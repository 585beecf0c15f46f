package io.carryover.assess.pipeline;

import io.carryover.assess.StateTypes;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.code.Program;
import io.carryover.assess.code.SparkApi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LocalVariableNode;

/** The types of a state function: of its signature, else of its variables, else of the place where it was made. */
final class TypesOfFunction {

    private static final Pattern OPTIONAL = Pattern.compile(
            "org\\.apache\\.spark\\.api\\.java\\.Optional|scala\\.Option|com\\.google\\.common\\.base\\.Optional");
    private static final String STATE = SparkApi.STATE.replace('/', '.');
    private static final String TIME = "org.apache.spark.streaming.Time";
    private static final StateTypes NO_TYPES = new StateTypes(null, null, null, null);

    private final Program program;
    private final FunctionBody body;
    private final ClassNode ownClass;
    private final boolean isMapWithState;

    /** @param ownClass the class of the function, if it is one; else null */
    TypesOfFunction(FunctionBody body, ClassNode ownClass, Program program, boolean isMapWithState) {
        this.program = program;
        this.body = body;
        this.ownClass = ownClass;
        this.isMapWithState = isMapWithState;
    }

    /** As the function itself names them. */
    StateTypes own() {
        try {
            return of(ofSignature(body.flow()).or(this::ofClass).orElseGet(this::ofVariables));
        } catch (RuntimeException e) {
            return NO_TYPES; // a signature is a remark: nothing checks it
        }
    }

    /** As the method names them that the function hands its arguments to; what it returns may be something else. */
    StateTypes ofDelegate() {
        try {
            StateTypes types = body.flow().calls().stream()
                    .filter(call -> Arrays.stream(call.argumentTypes()).anyMatch(this::isOfState))
                    .flatMap(call -> program.flow(call.target()).stream())
                    .flatMap(flow -> ofSignature(flow).stream())
                    .map(this::of)
                    .findFirst()
                    .orElse(NO_TYPES);
            return new StateTypes(types.key(), types.value(), types.state(), isMapWithState ? null : types.state());
        } catch (RuntimeException e) {
            return NO_TYPES; // as above
        }
    }

    private boolean isOfState(Type type) {
        return isOfState(type.getClassName());
    }

    private boolean isOfState(String type) {
        return isMapWithState ? type.equals(STATE) : OPTIONAL.matcher(type).matches();
    }

    /** @param types of the parameters, that of the result last */
    private StateTypes of(List<Generics> types) {
        int state = indexOfState(types);
        if (state < 1) {
            return NO_TYPES;
        }
        return isMapWithState ? ofMapWithState(types, state) : ofUpdateStateByKey(types, state);
    }

    private int indexOfState(List<Generics> types) {
        for (int i = types.size() - 2; i >= 0; i--) {
            if (isOfState(types.get(i).name())) {
                return i;
            }
        }
        return -1;
    }

    /** {@code (key, value, state) -> output} or {@code (time, key, value, state) -> optional output}. */
    private StateTypes ofMapWithState(List<Generics> types, int state) {
        Generics value = types.get(state - 1);
        Generics output = types.get(types.size() - 1);
        boolean isOptional = OPTIONAL.matcher(value.name()).matches();
        boolean tellsTime = state > 2 && types.get(state - 3).name().equals(TIME);
        return new StateTypes(
                state > 1 ? orElse(types.get(state - 2).source(), instantiated(state - 2)) : null,
                isOptional ? value.argument(0).source() : value.source(),
                types.get(state).argument(0).source(),
                tellsTime ? output.argument(0).source() : orElse(parametrized(output), instantiatedResult()));
    }

    /** {@code (values, state) -> state} or {@code (time, key, values, state) -> state}; one of a partition tells nothing. */
    private static StateTypes ofUpdateStateByKey(List<Generics> types, int at) {
        String state = orElse(
                types.get(at).argument(0).source(),
                types.get(types.size() - 1).argument(0).source());
        boolean tellsKey = at > 2 && types.get(at - 3).name().equals(TIME);
        String key = tellsKey ? types.get(at - 2).source() : null;
        return new StateTypes(key, types.get(at - 1).argument(0).source(), state, state);
    }

    private static String orElse(String text, String other) {
        return text != null ? text : other;
    }

    /** Nothing for a bare {@code java.util.List}, which may be known better elsewhere. */
    private static String parametrized(Generics type) {
        return type.name().startsWith("java.util.") && type.arguments().isEmpty() ? null : type.source();
    }

    private static Optional<List<Generics>> ofSignature(MethodFlow flow) {
        String signature = flow.method().signature;
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
                .map(type -> parametrized(Generics.ofField(type.getDescriptor())))
                .orElse(null);
    }
}
