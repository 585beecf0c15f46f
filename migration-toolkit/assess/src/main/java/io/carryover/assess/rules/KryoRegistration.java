package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import io.carryover.assess.Place;
import io.carryover.assess.Rule;
import io.carryover.assess.code.Places;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.tree.ClassNode;

/** Kryo and what is registered with it. For instance: {@code conf.registerKryoClasses(new Class<?>[] {Session.class})} */
final class KryoRegistration implements CallDetector, ClassDetector, TextDetector {

    private static final Pattern SETTING = Pattern.compile("spark\\.kryo(serializer)?\\.[a-zA-Z.]+[a-zA-Z]");

    @Override
    public Rule rule() {
        return new Rule(
                "kryo",
                "Kryo",
                "Encoders: rows of a Dataset and its state are not written by the serializer of RDDs. "
                        + "`Encoders.kryo` would make state opaque to everything that reads state from outside; take "
                        + "beans, records with `RecordEncoder`, or case classes. Registrations are still needed to read "
                        + "the legacy checkpoint.",
                List.of("D15"),
                Effort.RESTRUCTURE,
                "each type needs an encoder",
                "settings",
                "conf.registerKryoClasses(new Class<?>[] {Session.class})");
    }

    @Override
    public Stream<Match> match(Call call) {
        return call.isOn("SparkConf", "registerKryoClasses")
                ? Stream.of(call.found("Classes are registered with Kryo."))
                : Stream.empty();
    }

    @Override
    public Stream<Match> match(ClassNode type, Scan scan) {
        return SuperTypes.anyOf(type, scan, "org/apache/spark/serializer/KryoRegistrator")
                ? Stream.of(Match.at(Places.of(type), "This class registers others with Kryo."))
                : Stream.empty();
    }

    @Override
    public Stream<Match> match(String text, Place place) {
        return SETTING.matcher(text).matches() || text.equals("org.apache.spark.serializer.KryoSerializer")
                ? Stream.of(Match.at(place, "Kryo is set up by `" + text + "`.").with("setting", text))
                : Stream.empty();
    }
}
