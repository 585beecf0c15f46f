package io.carryover.assess.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Place;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a setting takes: nothing if it just goes. */
class StreamingSettingTest {

    private static final String UNKNOWN = "No counterpart is known: find out what it was set for.";
    private static final Pattern SETTING = Pattern.compile("spark\\.streaming\\.[a-zA-Z0-9.]*[a-zA-Z0-9]");
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

        assertThat(match.replacement()).isEqualTo(UNKNOWN);
        assertThat(match.effort()).isEqualTo(Effort.REWRITE);
    }

    static Set<String> settingsOfSpark() {
        Set<String> settings = new TreeSet<>();
        for (Class<?> oneOfAJar : List.of(StreamingContext.class, KafkaUtils.class)) {
            settings.addAll(settingsIn(oneOfAJar));
        }
        return settings;
    }

    /** All that are constants in the jar of a class. */
    private static Set<String> settingsIn(Class<?> oneOfAJar) {
        try (JarFile jar = new JarFile(new File(
                oneOfAJar.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
            Set<String> settings = new TreeSet<>();
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".class")) {
                    String bytes = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                    SETTING.matcher(bytes).results().map(MatchResult::group).forEach(settings::add);
                }
            }
            return settings;
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void sparkHasSettings() {
        assertThat(settingsOfSpark())
                .contains("spark.streaming.blockInterval", "spark.streaming.kafka.maxRatePerPartition");
    }

    @ParameterizedTest
    @MethodSource("settingsOfSpark")
    void isKnownIfSparkKnowsIt(String setting) {
        assertThat(matchOf(setting).replacement()).isNotEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spark.streaming.blockInterval=50ms",
                "--conf spark.streaming.blockInterval=50ms",
                "-Dspark.streaming.blockInterval=50ms",
                "{\"spark.streaming.blockInterval\": \"50ms\"}",
                "spark.streaming.blockInterval 50ms\n",
                "See spark.streaming.blockInterval. It is short."
            })
    void isFoundInALongerTextWithLessCertainty(String text) {
        assertThat(new StreamingSetting().match(text, PLACE))
                .singleElement()
                .satisfies(
                        match -> assertThat(match.details()).containsEntry("setting", "spark.streaming.blockInterval"))
                .satisfies(match -> assertThat(match.confidence()).isEqualTo(Confidence.LOW));
    }

    @Test
    void isCertainAlone() {
        assertThat(matchOf("spark.streaming.blockInterval").confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void isOneOfSeveralInAText() {
        String text = "spark.streaming.blockInterval=50ms,spark.streaming.concurrentJobs=2";

        assertThat(new StreamingSetting().match(text, PLACE))
                .extracting(match -> match.details().get("setting"))
                .containsExactly("spark.streaming.blockInterval", "spark.streaming.concurrentJobs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.spark.streaming.Seconds",
                "spark.sql.streaming.schemaInference",
                "myspark.streaming.blockInterval",
                "/etc/spark.streaming.conf",
                "spark.streaming.",
                "spark.streaming.kafka.",
                "spark.streaming.kafka.*",
                "spark.streaming.kafka.\u0001",
                "spark.streaming.own_name"
            })
    void isNotWhatOnlyLooksLikeOne(String text) {
        assertThat(new StreamingSetting().match(text, PLACE)).isEmpty();
    }

    private static Match matchOf(String setting) {
        return new StreamingSetting().match(setting, PLACE).findFirst().orElseThrow();
    }
}
