package io.carryover.parity.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A few lines about a finding. */
final class Story {

    private Story() {}

    static String of(Finding finding) {
        Failure failure = finding.smallest();
        SearchCase one = failure.tried();
        return String.join(
                        "\n",
                        List.of(
                                "Found by `carryover parity --search --scenario %s --seed %d --cases 1 --out DIR`%s"
                                        .formatted(one.scenario(), one.seed(), howFarShrunk(finding)),
                                "",
                                "- what failed: "
                                        + one.killed().map(KilledApi::toString).orElse(failure.api()),
                                differences(failure),
                                "- with the same kind of difference: %s"
                                        .formatted(finding.seeds().stream()
                                                .map(seed -> "seed " + seed)
                                                .collect(Collectors.joining(", "))),
                                "- again: `carryover parity --scenario %s --api %s --fixture THIS-FOLDER%s --out DIR`"
                                        .formatted(
                                                one.scenario(),
                                                failure.api(),
                                                one.killed().isPresent() ? " --recovery" : "")))
                + "\n";
    }

    private static String howFarShrunk(Finding finding) {
        SearchCase one = finding.smallest().tried();
        return finding.repeats()
                ? "; made smaller to %d of its records and %d of its steps.".formatted(one.records(), one.steps())
                : ", and as it was found: it did not fail again when its API ran alone.";
    }

    private static String differences(Failure failure) {
        return failure.differences().stream()
                .map(difference -> String.format(
                        Locale.ROOT,
                        "- %s x %d: `%s`",
                        difference.code(),
                        difference.count(),
                        difference.examples().isEmpty()
                                ? difference.reason()
                                : difference.examples().get(0)))
                .collect(Collectors.joining("\n"));
    }
}
