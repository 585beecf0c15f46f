package io.carryover.assess;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The function that a stateful operation calls.
 *
 * @param className where its code is, a binary name
 * @param method the method as the class file names it, {@code lambda$main$0} included
 * @param descriptor of that method, {@code (Ljava/lang/String;)V}
 * @param isStatic whether it needs no object; then captured values come before its arguments
 * @param form how the source wrote it
 * @param calls which of {@code exists}, {@code get}, {@code getOption}, {@code update}, {@code remove}, {@code isTimingOut}
 *     it calls, itself or through methods of the input; sorted. An {@code updateStateByKey} function has an optional instead
 *     of a {@code State}: asking it counts as {@code exists}, opening it as {@code get}, returning one as {@code update}, and
 *     returning none as {@code remove}
 * @param situations in which of these situations it makes each call, by name, and {@code leave}s the state as it was: returns
 *     without an {@code update} or a {@code remove}, not counting timeouts; of {@code mapWithState} alone
 * @param callsOfHelpers the methods of the input that it hands the state to
 */
public record StateFunction(
        String className,
        String method,
        String descriptor,
        boolean isStatic,
        Form form,
        List<String> calls,
        Map<String, List<StateSituation>> situations,
        List<String> callsOfHelpers) {

    /** The name in {@link #situations} for paths that change nothing. */
    public static final String LEAVE = "leave";

    public StateFunction {
        calls = List.copyOf(calls);
        situations = Collections.unmodifiableMap(new TreeMap<>(situations));
        callsOfHelpers = List.copyOf(callsOfHelpers);
    }

    /** Each call with its situations, such as {@code update with or without a state}. */
    public List<String> callsInWords() {
        Stream<String> names =
                situations.containsKey(LEAVE) ? Stream.concat(calls.stream(), Stream.of(LEAVE)) : calls.stream();
        return names.map(name -> (name.equals(LEAVE) ? "leaves it as it is" : name)
                        + inWords(situations.getOrDefault(name, List.of())))
                .toList();
    }

    /** Where nothing is known of the state, there is nothing to say. */
    private static String inWords(List<StateSituation> situations) {
        if (situations.isEmpty() || situations.contains(StateSituation.WHATEVER)) {
            return "";
        }
        String words = situations.stream().map(StateSituation::words).collect(Collectors.joining(" or ", " ", ""));
        return words.replace("with a state or without a state", "with or without a state");
    }

    /** How a function is written. */
    public enum Form {
        LAMBDA,
        METHOD_REFERENCE,
        CLASS,
        SCALA_CLOSURE
    }
}
