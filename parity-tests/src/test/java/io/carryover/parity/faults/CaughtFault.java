package io.carryover.parity.faults;

import io.carryover.parity.compare.Difference;
import io.carryover.scenarios.Api;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A fault and what caught it.
 *
 * @param found the differences by API
 */
record CaughtFault(int number, Fault fault, Map<Api, List<Difference>> found) {

    private static final int LONGEST_EXAMPLE = 150;

    static final List<String> TITLES =
            List.of("no", "scenario", "rule broken", "in", "APIs", "caught by case", "as", "example");

    /** In the order of the titles. */
    List<String> cells() {
        return List.of(
                Integer.toString(number),
                fault.scenario().name(),
                fault.rule(),
                fault.mistake().where().getSimpleName(),
                found.keySet().stream().map(Api::optionName).collect(Collectors.joining(", ")),
                fault.sighting().occasion().toString(),
                String.join(", ", fault.sighting().codes()),
                example());
    }

    /** Of the first code, in the first API. */
    private String example() {
        String code = fault.sighting().codes().get(0);
        String example = found.values().stream()
                .flatMap(List::stream)
                .filter(difference -> difference.code().equals(code))
                .flatMap(difference -> difference.examples().stream())
                .findFirst()
                .orElse("");
        return example.length() <= LONGEST_EXAMPLE ? example : example.substring(0, LONGEST_EXAMPLE) + "...";
    }
}
