package io.carryover.assess.rules;

import io.carryover.assess.Confidence;
import io.carryover.assess.Effort;
import io.carryover.assess.Place;
import io.carryover.assess.Rule;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A setting of Spark Streaming. For instance: {@code conf.set("spark.streaming.backpressure.enabled", "true")} */
final class StreamingSetting implements TextDetector {

    /** As a whole: neither within another name, nor what another name only begins with. */
    private static final Pattern SETTING = Pattern.compile("(?:^|(?<=-D)|(?<=[^\\w.$/-]))"
            + "spark\\.streaming\\.[a-zA-Z0-9.]*[a-zA-Z0-9]"
            + "(?=$|\\.\\s|[^\\w.$*%\u0001-])");

    @Override
    public Rule rule() {
        return new Rule(
                "setting",
                "a setting of Spark Streaming",
                "As the place says: some settings have a counterpart among the options of a source or a "
                        + "query, most have none and need none.",
                List.of(),
                Effort.REWRITE,
                "settings of the engine have other names, or go",
                "settings",
                "conf.set(\"spark.streaming.backpressure.enabled\", \"true\")");
    }

    @Override
    public Stream<Match> match(String text, Place place) {
        return SETTING.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(name -> name.equals(text)
                        ? found(name, place)
                        : found(name, place).at(Confidence.LOW));
    }

    private static Match found(String name, Place place) {
        StreamingSettings.Counterpart counterpart = StreamingSettings.counterpartOf(name);
        return Match.at(place, "The setting `" + name + "`.")
                .with("setting", name)
                .with("counterpart", counterpart.name())
                .replacedBy(counterpart.text())
                .taking(counterpart.effort())
                .differing(counterpart.differences());
    }
}
