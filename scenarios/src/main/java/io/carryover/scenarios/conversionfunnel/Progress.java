package io.carryover.scenarios.conversionfunnel;

import java.io.Serializable;
import java.util.List;

/**
 * How far a user is: the state. A user with nothing matched has none.
 *
 * @param matched how many events of the pattern the user's last events are, 1 or 2 in the state
 */
public record Progress(int matched) implements Serializable {

    static final Progress NONE = new Progress(0);

    private static final List<String> PATTERN = List.of("view", "add_to_cart", "purchase");

    /** With one event more. As no event type stands twice in the pattern, only its first one can begin it anew. */
    Progress after(String eventType) {
        if (eventType.equals(PATTERN.get(matched))) {
            return new Progress(matched + 1);
        }
        return eventType.equals(PATTERN.get(0)) ? new Progress(1) : NONE;
    }

    boolean isNone() {
        return matched == 0;
    }

    boolean isComplete() {
        return matched == PATTERN.size();
    }
}
