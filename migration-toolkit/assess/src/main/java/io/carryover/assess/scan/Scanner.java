package io.carryover.assess.scan;

import io.carryover.assess.Confidence;
import io.carryover.assess.Place;
import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.code.MethodKey;
import io.carryover.assess.code.Places;
import io.carryover.assess.code.Program;
import io.carryover.assess.code.SparkApi;
import io.carryover.assess.code.Values;
import io.carryover.assess.input.ClassInventory;
import io.carryover.assess.pipeline.FunctionBodies;
import io.carryover.assess.pipeline.Lineage;
import io.carryover.assess.pipeline.StatefulCall;
import io.carryover.assess.pipeline.StatefulCalls;
import io.carryover.assess.rules.Call;
import io.carryover.assess.rules.CallDetector;
import io.carryover.assess.rules.ClassDetector;
import io.carryover.assess.rules.Detector;
import io.carryover.assess.rules.Match;
import io.carryover.assess.rules.Rules;
import io.carryover.assess.rules.Scan;
import io.carryover.assess.rules.StateDetector;
import io.carryover.assess.rules.StreamCodeDetector;
import io.carryover.assess.rules.TextDetector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Shows every class, call and text to the rules. */
public final class Scanner {

    private static final List<CallDetector> OF_CALLS =
            Rules.of(CallDetector.class).toList();
    private static final List<ClassDetector> OF_CLASSES =
            Rules.of(ClassDetector.class).toList();
    private static final List<TextDetector> OF_TEXTS =
            Rules.of(TextDetector.class).toList();
    private static final List<StreamCodeDetector> OF_STREAM_CODE =
            Rules.of(StreamCodeDetector.class).toList();
    private static final List<StateDetector> OF_STATE =
            Rules.of(StateDetector.class).toList();

    private final Program program;
    private final Scan scan;
    private final StatefulCalls statefulCalls;
    private final StreamCode streamCode;
    private final List<StatefulCall> stateful = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Place> constants = new LinkedHashMap<>();
    private final Set<String> foundTexts = new HashSet<>();

    private Scanner(ClassInventory classes) {
        program = new Program(classes);
        Values values = new Values(program);
        FunctionBodies functions = new FunctionBodies(program, values);
        Lineage lineage = new Lineage(program, values);
        scan = new Scan(program, values, functions, lineage);
        statefulCalls = new StatefulCalls(program, values, functions, lineage);
        streamCode = new StreamCode(scan);
    }

    /**
     * What a rule found.
     *
     * @param call that it found it at; null for classes and texts
     * @param stateful the stateful call that it is of; null where that is not known yet
     */
    record Found(Detector detector, Match match, CallSite call, StatefulCall stateful) {}

    /** What was found in some classes, in the order of the classes. */
    record Result(Program program, List<StatefulCall> stateful, List<Found> found, Lineage lineage) {}

    static Result scan(ClassInventory classes) {
        Scanner scanner = new Scanner(classes);
        if (scanner.program.hasStreaming()) {
            scanner.program.streamingClasses().forEach(scanner::lookWithCare);
            scanner.streamCode.methods().forEach(scanner::lookInStreamCode);
            scanner.lookAtConstants();
        }
        return new Result(scanner.program, scanner.stateful, scanner.found, scanner.scan.lineage());
    }

    private void lookWithCare(ClassNode type) {
        program.withCare(type.name, () -> look(type));
    }

    private void look(ClassNode type) {
        OF_CLASSES.forEach(rule -> add(rule, rule.match(type, scan), null, null));
        for (MethodNode method : type.methods) {
            program.flow(new MethodKey(type.name, method.name, method.desc)).ifPresent(this::look);
        }
        for (FieldNode field : type.fields) {
            if (field.value instanceof String text) {
                constants.putIfAbsent(text, Places.of(type));
            }
        }
    }

    /** The compiler writes a constant into the code that takes it: only those that no code was seen to take are left. */
    private void lookAtConstants() {
        constants.keySet().removeAll(foundTexts);
        constants.forEach((text, place) -> OF_TEXTS.forEach(
                rule -> add(rule, rule.match(text, place).map(match -> match.at(Confidence.LOW)), null, null)));
    }

    private void look(MethodFlow flow) {
        flow.calls().forEach(this::look);
        flow.functions().stream().map(CallSite::of).forEach(this::look);
        for (AbstractInsnNode instruction : flow.method().instructions) {
            textsIn(instruction).forEach(text -> look(text, Places.of(flow, flow.takenBy(instruction))));
        }
    }

    private static Stream<String> textsIn(AbstractInsnNode instruction) {
        Stream<Object> constants = instruction instanceof LdcInsnNode constant
                ? Stream.of(constant.cst)
                : instruction instanceof InvokeDynamicInsnNode dynamic ? Stream.of(dynamic.bsmArgs) : Stream.empty();
        return constants.filter(String.class::isInstance).map(String.class::cast);
    }

    private void look(String text, Place place) {
        int before = found.size();
        OF_TEXTS.forEach(rule -> add(rule, rule.match(text, place), null, null));
        if (found.size() > before) {
            foundTexts.add(text);
        }
    }

    private void look(CallSite site) {
        program.sparkOwner(site).map(owner -> new Call(site, owner, scan)).ifPresent(this::look);
        if (statefulCalls.isStateful(site)) {
            List<StatefulCall> calls = statefulCalls.of(site);
            calls.forEach(this::look);
            stateful.addAll(calls);
        }
    }

    private void look(Call call) {
        OF_CALLS.forEach(rule -> add(rule, rule.match(call), call.site(), null));
        if (SparkApi.isStream(call.owner())) {
            streamCode.add(call.site());
        }
    }

    private void lookInStreamCode(MethodKey method) {
        program.withCare(method.owner(), () -> streamCode
                .callsIn(method)
                .forEach(call -> program.withCare(method.owner(), () -> lookInStreamCode(call))));
    }

    private void lookInStreamCode(Call call) {
        OF_STREAM_CODE.forEach(rule -> add(rule, rule.match(call), null, null));
    }

    private void look(StatefulCall call) {
        OF_STATE.forEach(rule -> add(rule, rule.match(call), null, call));
    }

    private void add(Detector rule, Stream<Match> matches, CallSite call, StatefulCall of) {
        matches.filter(Objects::nonNull).forEach(match -> found.add(new Found(rule, match, call, of)));
    }
}
