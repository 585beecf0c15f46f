package io.carryover.architecture;

import io.carryover.dstream.LegacyJobs;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.Side;
import io.carryover.structured.MigratedJobs;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class of an implementation; its name and its place follow from scenario and API. */
record JobClass(Scenario<?> scenario, Api api) {

    /** Those that parity, recovery and the command line find. */
    static List<JobClass> all() {
        return Stream.concat(
                        LegacyJobs.ALL.stream().map(job -> new JobClass(job.scenario(), job.api())),
                        MigratedJobs.ALL.stream().map(job -> new JobClass(job.scenario(), job.api())))
                .toList();
    }

    /** Such as {@code dstream-jobs/src/main/java/io/carryover/dstream/gapsessions/GapSessionsMapWithState.java}. */
    Path source() {
        String module = api.side() == Side.LEGACY ? "dstream-jobs" : "structured-jobs";
        String room = api.side() == Side.LEGACY ? "dstream" : "structured";
        return Path.of(
                module,
                "src/main/java/io/carryover",
                room,
                scenario.name().replace("-", ""),
                camelCase(scenario.name(), "-") + camelCase(api.name().toLowerCase(Locale.ROOT), "_") + ".java");
    }

    private static String camelCase(String words, String separator) {
        return Arrays.stream(words.split(separator))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
