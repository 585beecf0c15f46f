package io.carryover.assess.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.Effort;
import io.carryover.assess.Place;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a setting takes: nothing if it just goes. */
class StreamingSettingTest {

    private static final Place PLACE = new Place("com.acme.Job", "main", 7, "com/acme/Job.java");

    /** They have no counterpart, and what they do has to be done all the same. */
    private static final Map<String, Effort> DONE_OTHERWISE = Map.of(
            "spark.streaming.backpressure.", Effort.REWRITE,
            "spark.streaming.stopGracefullyOnShutdown", Effort.RESTRUCTURE,
            "spark.streaming.gracefulStopTimeout", Effort.RESTRUCTURE);

    static Set<String> settings() {
        return StreamingSettings.BY_NAME.keySet();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void takesNothingWhereNothingIsToBeSet(String setting) {
        Match match = matchOf(setting.endsWith(".") ? setting + "other" : setting);
        Effort ofMost = match.details().get("counterpart").equals("none") ? Effort.NONE : Effort.REWRITE;

        assertThat(match.effort()).isEqualTo(DONE_OTHERWISE.getOrDefault(setting, ofMost));
    }

    @Test
    void takesSomeoneToFindOutWhereItIsNotKnown() {
        Match match = matchOf("spark.streaming.ownSetting");

        assertThat(match.replacement()).isEqualTo("No counterpart is known: find out what it was set for.");
        assertThat(match.effort()).isEqualTo(Effort.REWRITE);
    }

    private static Match matchOf(String setting) {
        return new StreamingSetting().match(setting, PLACE).findFirst().orElseThrow();
    }
}
