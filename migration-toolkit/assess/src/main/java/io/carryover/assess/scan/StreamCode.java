package io.carryover.assess.scan;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.code.MethodKey;
import io.carryover.assess.pipeline.FunctionBody;
import io.carryover.assess.rules.Call;
import io.carryover.assess.rules.Scan;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** The methods that run for streams: the functions that these are given, and all that they reach in the inputs. */
final class StreamCode {

    private static final int MAX_DEPTH = 5;

    private final Scan scan;
    private final Set<MethodKey> methods = new LinkedHashSet<>();

    StreamCode(Scan scan) {
        this.scan = scan;
    }

    /** Takes the functions that a call of a stream is given. */
    void add(CallSite call) {
        Type[] types = call.argumentTypes();
        for (int i = 0; i < types.length; i++) {
            if (types[i].getSort() == Type.OBJECT && types[i].getInternalName().contains("Function")) {
                scan.functions().of(call.argument(i)).stream()
                        .map(FunctionBody::flow)
                        .filter(flow -> !methods.contains(flow.key()))
                        .forEach(this::addReached);
            }
        }
    }

    private void addReached(MethodFlow function) {
        scan.program().reachedFrom(function, MAX_DEPTH).forEach(flow -> methods.add(flow.key()));
    }

    Set<MethodKey> methods() {
        return Collections.unmodifiableSet(methods);
    }

    /** The calls and references in a method that are on objects of Spark, of a subclass of the team's own too. */
    Stream<Call> callsIn(MethodKey method) {
        return scan.program().flow(method).stream()
                .flatMap(StreamCode::callsAndReferences)
                .flatMap(site -> scan.program().sparkTypeOf(site).map(owner -> new Call(site, owner, scan)).stream());
    }

    private static Stream<CallSite> callsAndReferences(MethodFlow flow) {
        return Stream.concat(flow.calls().stream(), flow.functions().stream().map(CallSite::of));
    }
}
