package io.carryover.scenarios;

import io.carryover.scenarios.input.EventReader;
import io.carryover.scenarios.input.RecordParser;
import io.carryover.scenarios.options.CommonParameters;
import io.carryover.scenarios.options.IdleTimeout;
import io.carryover.scenarios.options.Parameter;
import io.carryover.scenarios.options.Parameters;
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
 */
public record Scenario<E extends Record>(
        String name, Class<E> eventType, EventReader<E> reader, List<Parameter<?>> parameters, Limits limits) {

    public Scenario {
        parameters = List.copyOf(parameters);
    }

    /** Without limits of its own. */
    public Scenario(String name, Class<E> eventType, EventReader<E> reader, List<Parameter<?>> parameters) {
        this(name, eventType, reader, parameters, Limits.NONE);
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
