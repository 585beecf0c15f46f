package io.carryover.assess.rules;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.Places;
import io.carryover.assess.code.SparkApi;
import java.util.Set;

/**
 * A call of Spark or of a connector.
 *
 * @param owner the class of theirs that has the method, an internal name without the {@code $} of a companion
 */
public record Call(CallSite site, String owner, Scan scan) {

    static final String NO_CONSTANT = "not a constant";

    public String name() {
        return site.name();
    }

    boolean isOnStream(String... names) {
        return SparkApi.isStream(owner) && isNamed(names);
    }

    boolean isOnContext(String... names) {
        return SparkApi.isContext(owner) && isNamed(names);
    }

    /** @param type as below {@code org.apache.spark}, with slashes */
    boolean isOn(String type) {
        return owner.equals("org/apache/spark/" + type);
    }

    boolean isOn(String type, String... names) {
        return isOn(type) && isNamed(names);
    }

    boolean isNamed(String... names) {
        return Set.of(names).contains(name());
    }

    int argumentCount() {
        return site.argumentTypes().length;
    }

    /** The constant text of an argument, or that it is none. */
    String text(int argument) {
        return scan.values()
                .text(site.argument(argument))
                .map(text -> "\"" + text + "\"")
                .orElse(NO_CONSTANT);
    }

    /** The constant duration of an argument, or that it is none. */
    String duration(int argument) {
        return duration(site.argument(argument));
    }

    String duration(Set<Expr> value) {
        return scan.values().milliseconds(value).map(ms -> ms + " ms").orElse(NO_CONSTANT);
    }

    /** A phrase with a value in it; nothing if the value is not known. */
    static String known(String phrase, String value) {
        return value.equals(NO_CONSTANT) ? "" : phrase.formatted(value);
    }

    Match found(String what) {
        return Match.at(Places.of(site), what);
    }
}
