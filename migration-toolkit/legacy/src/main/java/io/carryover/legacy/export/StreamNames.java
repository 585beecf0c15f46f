package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.StateOperation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a job's state streams, the same at each export: the operation as it is called in code, and its number among those
 * of the kind, in the order in which the job's outputs lead to them: {@code mapWithState-1}.
 */
final class StreamNames {

    private StreamNames() {}

    static List<String> of(List<StateOperation> operations) {
        Map<StateOperation, Integer> numbers = new EnumMap<>(StateOperation.class);
        List<String> names = new ArrayList<>();
        for (StateOperation operation : operations) {
            names.add(operation.apiName() + "-" + numbers.merge(operation, 1, Integer::sum));
        }
        return names;
    }
}
