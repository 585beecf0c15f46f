package io.carryover.assess.pipeline;

import io.carryover.assess.StateSituation;
import io.carryover.assess.StateTypes;
import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.Places;
import io.carryover.assess.code.Program;
import io.carryover.assess.code.SparkApi;
import io.carryover.assess.code.Values;
import io.carryover.assess.state.Observation;
import io.carryover.assess.state.OptionalUse;
import io.carryover.assess.state.StatePaths;
import io.carryover.assess.state.Surroundings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;

/** Finds out all about stateful calls. */
public final class StatefulCalls {

    private static final Set<String> OPERATIONS = Set.of("updateStateByKey", "mapWithState");
    private static final StateTypes NO_TYPES = new StateTypes(null, null, null, null);

    private final Program program;
    private final Values values;
    private final FunctionBodies functions;
    private final Lineage lineage;
    private final Map<String, Integer> ids = new HashMap<>();

    public StatefulCalls(Program program, Values values, FunctionBodies functions, Lineage lineage) {
        this.program = program;
        this.values = values;
        this.functions = functions;
        this.lineage = lineage;
    }

    /** Whether a call is one of Spark's stateful operations. */
    public boolean isStateful(CallSite call) {
        return OPERATIONS.contains(call.name())
                && call.argumentTypes().length > 0
                && program.sparkOwner(call).filter(SparkApi::isStream).isPresent();
    }

    /** One for each function that it may be called with; without a function if none is known. */
    public List<StatefulCall> of(CallSite call) {
        boolean isMapWithState = call.name().equals("mapWithState");
        StateSpec spec =
                isMapWithState ? StateSpec.of(call.argument(0), values) : new StateSpec(call.argument(0), Map.of());
        List<FunctionBody> bodies = functions.of(spec.function());
        List<StatefulCall> all = new ArrayList<>();
        bodies.forEach(body -> all.add(with(call, spec, Optional.of(body))));
        return all.isEmpty() ? List.of(with(call, spec, Optional.empty())) : all;
    }

    private StatefulCall with(CallSite call, StateSpec spec, Optional<FunctionBody> body) {
        boolean isMapWithState = call.name().equals("mapWithState");
        List<CallSite> steps = lineage.of(call);
        Function function = body.map(one -> isMapWithState ? ofMapWithState(one) : ofUpdateStateByKey(one))
                .orElse(new Function(List.of(), Map.of(), List.of(), false, List.of(), Optional.empty()));
        return new StatefulCall(
                call,
                id(call),
                body,
                function.calls(),
                function.situations(),
                function.helpers(),
                function.knowsTimeouts(),
                function.observations(),
                spec.settings(),
                steps,
                types(call, function),
                settings(call, spec, steps));
    }

    private String id(CallSite call) {
        String place = Places.of(call).toString();
        int count = ids.merge(place, 1, Integer::sum);
        return count == 1 ? place : place + "#" + count;
    }

    /** What is known of a state function. */
    private record Function(
            List<String> calls,
            Map<String, List<StateSituation>> situations,
            List<String> helpers,
            boolean knowsTimeouts,
            List<Observation> observations,
            Optional<TypesOfFunction> types) {}

    private Function ofMapWithState(FunctionBody body) {
        StatePaths paths = StatePaths.of(body.flow(), program);
        Set<Observation> all = new LinkedHashSet<>(paths.observations());
        all.addAll(Surroundings.of(body.flow(), program));
        return new Function(
                paths.calls(),
                paths.situations(),
                paths.helpers(),
                paths.knowsTimeouts(),
                List.copyOf(all),
                Optional.of(new TypesOfFunction(body, classOf(body), program, true)));
    }

    private Function ofUpdateStateByKey(FunctionBody body) {
        OptionalUse use = OptionalUse.of(body.flow(), program);
        Set<Observation> all = new LinkedHashSet<>(use.observations());
        all.addAll(Surroundings.of(body.flow(), program));
        return new Function(
                use.calls(),
                Map.of(),
                List.of(),
                false,
                List.copyOf(all),
                Optional.of(new TypesOfFunction(body, classOf(body), program, false)));
    }

    private ClassNode classOf(FunctionBody body) {
        return body.className().flatMap(program::find).orElse(null);
    }

    private StateTypes types(CallSite call, Function function) {
        TypesOfCall byCall = new TypesOfCall(call, values);
        StateTypes types = function.types().map(TypesOfFunction::own).orElse(NO_TYPES);
        types = merged(
                types, call.name().equals("mapWithState") ? byCall.ofMapWithState() : byCall.ofUpdateStateByKey());
        types = merged(types, new TypesOfInput(program, functions).of(call));
        return merged(types, function.types().map(TypesOfFunction::ofDelegate).orElse(NO_TYPES));
    }

    private static StateTypes merged(StateTypes first, StateTypes second) {
        return new StateTypes(
                either(first.key(), second.key()),
                either(first.value(), second.value()),
                either(first.state(), second.state()),
                either(first.output(), second.output()));
    }

    private static String either(String first, String second) {
        return first != null ? first : second;
    }

    private Map<String, String> settings(CallSite call, StateSpec spec, List<CallSite> steps) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (lineage.isSource(steps.get(0))) {
            settings.put("source", steps.get(0).name());
            lineage.batchInterval(steps.get(0)).ifPresent(ms -> settings.put("batchInterval", ms + " ms"));
        }
        if (spec.settings().containsKey("timeout")) {
            settings.put("timeout", duration(spec.settings().get("timeout").argument(0)));
        }
        if (spec.settings().containsKey("initialState") || InitialRdd.isGivenTo(call, values)) {
            settings.put("initialState", "given");
        }
        partitions(call, spec).ifPresent(count -> settings.put("partitions", count));
        partitioner(call, spec).ifPresent(type -> settings.put("partitioner", type));
        return settings;
    }

    private String duration(Set<Expr> value) {
        return values.milliseconds(value).map(ms -> ms + " ms").orElse("not a constant");
    }

    private Optional<String> partitions(CallSite call, StateSpec spec) {
        CallSite setting = spec.settings().get("numPartitions");
        Set<Expr> count = setting != null ? setting.argument(0) : call.argumentOf("I");
        return count.isEmpty()
                ? Optional.empty()
                : Optional.of(values.number(count).map(String::valueOf).orElse("not a constant"));
    }

    private Optional<String> partitioner(CallSite call, StateSpec spec) {
        CallSite setting = spec.settings().get("partitioner");
        Set<Expr> partitioner =
                setting != null ? setting.argument(0) : call.argumentOf("Lorg/apache/spark/Partitioner;");
        return partitioner.isEmpty()
                ? Optional.empty()
                : Optional.of(values.type(partitioner)
                        .map(type -> type.replace('/', '.'))
                        .orElse("not known"));
    }
}
