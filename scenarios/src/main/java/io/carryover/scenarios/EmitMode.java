package io.carryover.scenarios;

import io.carryover.scenarios.options.Parameter;
import io.carryover.scenarios.options.UsageException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rows a step emits: what Structured Streaming calls an output mode. */
public enum EmitMode {
    /** Those that the step has changed. */
    UPDATE,
    /** Those that nothing can change any more, once. */
    APPEND,
    /** All. */
    COMPLETE;

    private static final String OPTION = "output-mode";

    /** The parameter of a scenario that has some of the modes. */
    public static Parameter<EmitMode> parameter(EmitMode byDefault, EmitMode... others) {
        return Parameter.oneOf(OPTION, byDefault, others);
    }

    /**
     * Whether a row is emitted in a step.
     *
     * @param isChanged whether the step has changed it
     * @param isFinal whether the step has ended it
     */
    public boolean emits(boolean isChanged, boolean isFinal) {
        return switch (this) {
            case UPDATE -> isChanged;
            case APPEND -> isFinal;
            case COMPLETE -> true;
        };
    }

    /**
     * @param able the APIs that have this mode
     * @throws UsageException if another API is asked for it
     */
    public void refuseWithout(Api api, Set<Api> able) {
        if (!able.contains(api)) {
            throw new UsageException("--" + OPTION + " " + name().toLowerCase(Locale.ROOT) + ": not with --api "
                    + api.optionName() + "; take another mode, or --api " + names(able));
        }
    }

    private static String names(Set<Api> apis) {
        return Arrays.stream(Api.values())
                .filter(apis::contains)
                .map(Api::optionName)
                .collect(Collectors.joining(" or "));
    }
}
