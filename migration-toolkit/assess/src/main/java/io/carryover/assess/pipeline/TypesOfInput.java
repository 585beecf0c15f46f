package io.carryover.assess.pipeline;

import io.carryover.assess.StateTypes;
import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.code.Program;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Key and value of the pairs that come to a stateful operation, as the code in front of it names them. */
final class TypesOfInput {

    private static final int MAX_STEPS = 6;
    private static final Pattern MAKES_PAIRS = Pattern.compile("mapToPair|flatMapToPair|transformToPair|map|flatMap");
    private static final Pattern KEEPS_TYPES = Pattern.compile(
            "filter|cache|persist|repartition|union|reduceByKey|window|toPairDStreamFunctions|fromJavaDStream");

    private final Program program;
    private final FunctionBodies functions;

    TypesOfInput(Program program, FunctionBodies functions) {
        this.program = program;
        this.functions = functions;
    }

    /** State and output are not told. */
    StateTypes of(CallSite stateful) {
        Generics pair = pairOf(stateful.receiver(), MAX_STEPS).orElse(Generics.UNKNOWN);
        return new StateTypes(pair.argument(0).source(), pair.argument(1).source(), null, null);
    }

    private Optional<Generics> pairOf(Set<Expr> stream, int steps) {
        return stream.stream().flatMap(one -> pairOf(one, steps).stream()).findFirst();
    }

    private Optional<Generics> pairOf(Expr stream, int steps) {
        if (stream instanceof Expr.Argument argument) {
            return argument.index() < 0 ? Optional.empty() : parameter(argument.flow(), argument.index());
        }
        if (steps == 0 || !(stream instanceof Expr.Result result)) {
            return Optional.empty();
        }
        CallSite call = result.call();
        return Stream.<Supplier<Optional<Generics>>>of(
                        () -> pair(TypesOfCall.signatureOfVariable(call)),
                        () -> program.flow(call.target()).flatMap(TypesOfInput::result),
                        () -> madeBy(call),
                        () -> before(call, steps))
                .flatMap(way -> way.get().stream())
                .findFirst();
    }

    private static Optional<Generics> parameter(MethodFlow method, int index) {
        return types(method)
                .filter(types -> index < types.size() - 1)
                .map(types -> types.get(index))
                .filter(TypesOfInput::isPair);
    }

    private static Optional<Generics> result(MethodFlow method) {
        return types(method).map(types -> types.get(types.size() - 1)).filter(TypesOfInput::isPair);
    }

    private static Optional<List<Generics>> types(MethodFlow method) {
        return parsed(method.method().signature, Generics::ofMethod);
    }

    private static Optional<Generics> pair(String signature) {
        return parsed(signature, Generics::ofField).filter(TypesOfInput::isPair);
    }

    /** A signature is a remark: nothing checks it. */
    private static <T> Optional<T> parsed(String signature, Function<String, T> parser) {
        try {
            return Optional.ofNullable(signature).map(parser);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isPair(Generics type) {
        return type.arguments().size() == 2 && type.argument(0).source() != null;
    }

    /** The pair that a function says it returns: {@code Tuple2<K, V>}, or an iterator of such. */
    private Optional<Generics> madeBy(CallSite call) {
        if (!MAKES_PAIRS.matcher(call.name()).matches() || call.argumentTypes().length == 0) {
            return Optional.empty();
        }
        return functions.of(call.argument(0)).stream()
                .flatMap(body -> types(body.flow()).stream())
                .map(types -> types.get(types.size() - 1))
                .map(type -> type.arguments().size() == 1 ? type.argument(0) : type)
                .filter(type -> type.name().equals("scala.Tuple2") && isPair(type))
                .findFirst();
    }

    private Optional<Generics> before(CallSite call, int steps) {
        if (!KEEPS_TYPES.matcher(call.name()).matches()) {
            return Optional.empty();
        }
        Set<Expr> stream =
                call.name().equals("toPairDStreamFunctions") || call.isStatic() ? call.argument(0) : call.receiver();
        return pairOf(stream, steps - 1);
    }
}
