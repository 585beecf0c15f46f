package io.carryover.scenarios;

import io.carryover.scenarios.options.UsageException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The APIs that a scenario is implemented with. */
public enum Api {
    UPDATE_STATE_BY_KEY("updateStateByKey", Side.LEGACY),
    MAP_WITH_STATE("mapWithState", Side.LEGACY),
    /** {@code mapGroupsWithState} or {@code flatMapGroupsWithState}, as the scenario needs. */
    GROUP_STATE("groupState", Side.MIGRATED),
    TRANSFORM_WITH_STATE("transformWithState", Side.MIGRATED),
    /** An operator that Spark has for the purpose. */
    BUILTIN("builtin", Side.MIGRATED);

    private final String optionName;
    private final Side side;

    Api(String optionName, Side side) {
        this.optionName = optionName;
        this.side = side;
    }

    /** The name on the command line and in reports. */
    public String optionName() {
        return optionName;
    }

    public Side side() {
        return side;
    }

    /**
     * @throws UsageException if there is no API of that name
     */
    public static Api named(String name) {
        return Arrays.stream(values())
                .filter(api -> api.optionName.equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("--api \"" + name + "\": give one of " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(Api::optionName).collect(Collectors.joining(", "));
    }
}
