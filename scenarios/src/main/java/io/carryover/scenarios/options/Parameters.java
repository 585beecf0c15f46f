package io.carryover.scenarios.options;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of a scenario's parameters: those given, and the defaults of the others. */
public final class Parameters {

    private final Map<String, Object> values;

    private Parameters(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * @param known the parameters of the scenario
     * @param given texts by parameter name
     * @throws UsageException if a name is unknown or a text is not allowed
     */
    public static Parameters of(List<Parameter<?>> known, Map<String, String> given) {
        Map<String, Object> values = new HashMap<>();
        known.forEach(parameter -> values.put(
                parameter.name(), parameter.parse(given.getOrDefault(parameter.name(), parameter.defaultText()))));
        given.keySet().stream()
                .filter(name -> !values.containsKey(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> refuse(name, known));
        return new Parameters(values);
    }

    @SuppressWarnings("unchecked") // a parameter's value was made by its own parser
    public <T> T get(Parameter<T> parameter) {
        return (T) values.get(parameter.name());
    }

    private static void refuse(String name, List<Parameter<?>> known) {
        String names = known.stream().map(Parameter::name).sorted().collect(Collectors.joining(", "));
        throw new UsageException("--" + name + ": no such parameter of this scenario; it has " + names);
    }
}
