package io.carryover.scenarios;

import io.carryover.scenarios.input.EventReader;
import io.carryover.scenarios.input.RecordParser;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameter;
import io.carryover.scenarios.options.Parameters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of the catalogue.
 *
 * @param name on the command line, and of the fixture folder
 * @param eventType the record class of its events
 * @param reader makes an event of a JSON object
 * @param parameters what can be set
 * @param limits what cannot be set together, or not with every API
 * @param absent the APIs that it is not implemented with, and why, each in one sentence without a full stop
 */
public record Scenario<E extends Record>(
        String name,
        Class<E> eventType,
        EventReader<E> reader,
        List<Parameter<?>> parameters,
        Limits limits,
        Map<Api, String> absent) {

    public Scenario {
        parameters = List.copyOf(parameters);
        absent = Map.copyOf(absent);
    }

    /** Implemented with every API, and without limits of its own. */
    public Scenario(String name, Class<E> eventType, EventReader<E> reader, List<Parameter<?>> parameters) {
        this(name, eventType, reader, parameters, Limits.NONE);
    }

    /** Implemented with every API. */
    public Scenario(
            String name, Class<E> eventType, EventReader<E> reader, List<Parameter<?>> parameters, Limits limits) {
        this(name, eventType, reader, parameters, limits, Map.of());
    }

    /** This one, which for a reason is not implemented with an API. */
    public Scenario<E> without(Api api, String reason) {
        Map<Api, String> more = new EnumMap<>(Api.class);
        more.putAll(absent);
        more.put(api, reason);
        return new Scenario<>(name, eventType, reader, parameters, limits, more);
    }

    /** The end of a line that says that there is no implementation with an API; empty if no reason is known. */
    public String becauseOf(Api api) {
        return absent.containsKey(api) ? "; " + absent.get(api) : "";
    }

    /**
     * @throws io.carryover.scenarios.options.UsageException if a parameter is unknown or not allowed
     */
    public Parameters parameters(Map<String, String> given) {
        return Parameters.of(parameters, given);
    }

    /**
     * @throws io.carryover.scenarios.options.UsageException if a parameter is unknown or not allowed, or if the API cannot
     *     do what is asked for
     */
    public Parameters parameters(Api api, Map<String, String> given) {
        Parameters all = parameters(given);
        IdleTimeout.refuseWithout(api, given.keySet());
        limits.check(api, all);
        return all;
    }

    public RecordParser<E> parser(Parameters given) {
        return new RecordParser<>(reader, given.get(CommonParameters.MAX_RECORD_BYTES));
    }
}
