package io.carryover.scenarios;

import io.carryover.scenarios.options.Parameters;

/** What cannot be asked of a scenario, or of one of its APIs, although each parameter by itself is allowed. */
@FunctionalInterface
public interface Limits {

    Limits NONE = (api, parameters) -> {};

    /**
     * @throws io.carryover.scenarios.options.UsageException if the API cannot do it
     */
    void check(Api api, Parameters parameters);
}
