package io.carryover.assess.pipeline;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.Program;
import io.carryover.assess.code.SparkApi;
import io.carryover.assess.code.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** Follows a stream back to where its data comes from. */
public final class Lineage {

    /** They give a stream another face, and do nothing to it. */
    private static final Pattern FACE = Pattern.compile(
            "fromJavaDStream|fromPairDStream|fromDStream|fromInputDStream|fromReceiverInputDStream|toPairDStreamFunctions"
                    + "|toJavaDStream|toJavaPairDStream|dstream|inputDStream|receiverInputDStream|<init>");

    private static final Pattern SOURCE = Pattern.compile("create\\w*Stream|createStream");

    private static final Pattern CONNECTOR = Pattern.compile(SparkApi.STREAMING + "kafka\\w*/.*");

    private final Program program;
    private final Values values;

    public Lineage(Program program, Values values) {
        this.program = program;
        this.values = values;
    }

    /** The calls that lead to a call, from the source on, itself last. */
    public List<CallSite> of(CallSite call) {
        Set<CallSite> steps = new LinkedHashSet<>();
        Optional<CallSite> step = Optional.of(call);
        while (step.isPresent() && steps.add(step.get())) {
            step = before(step.get());
        }
        List<CallSite> forward = new ArrayList<>(steps);
        Collections.reverse(forward);
        return forward;
    }

    /** All calls that lead to a call, itself among them, also by streams that are joined to its own on the way. */
    public Set<CallSite> leadingTo(CallSite call) {
        Set<CallSite> leading = new LinkedHashSet<>();
        Deque<CallSite> waiting = new ArrayDeque<>(List.of(call));
        while (!waiting.isEmpty()) {
            CallSite step = waiting.pop();
            if (leading.add(step) && !isSource(step)) {
                streamsOf(step)
                        .flatMap(stream -> values.expand(stream).stream())
                        .flatMap(value -> callIn(value).stream())
                        .forEach(waiting::push);
            }
        }
        return leading;
    }

    private static Stream<Set<Expr>> streamsOf(CallSite step) {
        Type[] types = step.argumentTypes();
        Stream<Set<Expr>> joined = IntStream.range(0, types.length)
                .filter(i -> types[i].getSort() == Type.OBJECT && SparkApi.isStream(types[i].getInternalName()))
                .mapToObj(step::argument);
        return Stream.concat(Stream.of(streamOf(step)), joined);
    }

    /** Whether a call does something with a stream, and does not only give it another face. */
    public static boolean isStep(CallSite call) {
        return !FACE.matcher(call.name()).matches();
    }

    private Optional<CallSite> before(CallSite call) {
        if (isSource(call)) {
            return Optional.empty();
        }
        return values.expand(streamOf(call)).stream()
                .flatMap(value -> callIn(value).stream())
                .findFirst();
    }

    /** Whether data comes in by a call: it is one of a context, or of a connector's {@code KafkaUtils} and the like. */
    public boolean isSource(CallSite call) {
        String owner = SparkApi.plain(call.owner());
        boolean isOfConnector = owner.startsWith(SparkApi.STREAMING)
                && SOURCE.matcher(call.name()).matches();
        return isStep(call)
                && (isOfConnector || program.supertypes(owner).stream().anyMatch(SparkApi::isContext));
    }

    /** The calls that make what a source is given of its connector, such as strategies of Kafka. */
    public List<CallSite> partsOf(CallSite source) {
        if (!isSource(source)) {
            return List.of();
        }
        Type[] types = source.argumentTypes();
        return IntStream.range(0, types.length)
                .filter(i -> types[i].getSort() == Type.OBJECT
                        && CONNECTOR.matcher(types[i].getInternalName()).matches())
                .mapToObj(source::argument)
                .flatMap(argument -> values.expand(argument).stream())
                .flatMap(value -> callIn(value).stream())
                .toList();
    }

    private static Set<Expr> streamOf(CallSite call) {
        boolean takesIt =
                call.isStatic() || call.owner().endsWith("$") || call.name().equals("<init>");
        return takesIt ? firstStream(call) : call.receiver();
    }

    private static Set<Expr> firstStream(CallSite call) {
        Type[] types = call.argumentTypes();
        for (int i = 0; i < types.length; i++) {
            if (types[i].getSort() == Type.OBJECT && SparkApi.isStream(types[i].getInternalName())) {
                return call.argument(i);
            }
        }
        return Set.of();
    }

    private static Optional<CallSite> callIn(Expr value) {
        if (value instanceof Expr.Result result) {
            return Optional.of(result.call());
        }
        return value instanceof Expr.Made made && SparkApi.isStream(made.type())
                ? Optional.of(made.constructor())
                : Optional.empty();
    }

    /** The batch interval of the context that a source is of, in milliseconds, where it is one constant. */
    public Optional<Long> batchInterval(CallSite source) {
        Set<Expr> context = contextOf(source);
        return values.expand(context).stream()
                .filter(Expr.Made.class::isInstance)
                .map(made -> ((Expr.Made) made).constructor())
                .map(constructor -> values.milliseconds(constructor.argumentOf("L" + SparkApi.STREAMING + "Duration;")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Set<Expr> contextOf(CallSite source) {
        if (program.supertypes(source.owner()).stream().anyMatch(SparkApi::isContext)) {
            return source.receiver();
        }
        Type[] types = source.argumentTypes();
        for (int i = 0; i < types.length; i++) {
            if (types[i].getSort() == Type.OBJECT && SparkApi.isContext(types[i].getInternalName())) {
                return source.argument(i);
            }
        }
        return Set.of();
    }
}
