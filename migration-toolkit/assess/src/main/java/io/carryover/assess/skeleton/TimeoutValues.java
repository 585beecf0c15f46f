package io.carryover.assess.skeleton;

import io.carryover.assess.Pipeline;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template of a job says of its timeout. */
record TimeoutValues(Pipeline pipeline) {

    private static final Pattern MILLIS = Pattern.compile("(\\d+) ?ms");

    Map<String, String> values() {
        String setting = pipeline.settings().get("timeout");
        return setting == null ? without() : with(millis(setting));
    }

    private String millis(String setting) {
        Matcher known = MILLIS.matcher(setting);
        return known.find()
                ? known.group(1) + "L"
                : "Gap.open(\"the timeout in milliseconds, which the bytecode does not tell\")";
    }

    private static Map<String, String> without() {
        return Map.of(
                "timeoutKind", "NoTimeout",
                "timeoutMs", "",
                "onTimeout", "",
                "rearm", "",
                "timedOut", "",
                "legacyTimeout", "");
    }

    private static Map<String, String> with(String millis) {
        return Map.of(
                "timeoutKind",
                "ProcessingTimeTimeout",
                "timeoutMs",
                """
                    /** Of a key without data, in milliseconds. */
                    static long timeoutMs() {
                        return %s;
                    }
                """
                        .formatted(millis),
                "onTimeout",
                """
                        if (state.hasTimedOut()) {
                            timedOut(key, current, outputs);
                            state.remove(); // or it would stay for good (D03)
                            return outputs.iterator();
                        }\
                """,
                "rearm",
                "            state.setTimeoutDuration(timeoutMs()); // every call has cleared it (D04)",
                "timedOut",
                """

                    /** What happens behind the timeout, in whichever batch comes then. (D05) */
                    private static void timedOut(${K} key, ${S} last, «java.util.List»<${O}> outputs) {
                        throw new Gap("what ${functionName} does where isTimingOut() is true");
                    }\
                """,
                "legacyTimeout",
                ".timeout(«org.apache.spark.streaming.Durations».milliseconds(${migrated}.timeoutMs()))");
    }
}
