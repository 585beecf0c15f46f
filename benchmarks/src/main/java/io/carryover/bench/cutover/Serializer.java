package io.carryover.bench.cutover;

import java.util.Locale;

/** What a legacy job writes its state with. */
enum Serializer {
    JAVA("org.apache.spark.serializer.JavaSerializer", 0.25),
    KRYO("org.apache.spark.serializer.KryoSerializer", 0.4);

    private final String className;
    private final double aim;

    Serializer(String className, double aim) {
        this.className = className;
        this.aim = aim;
    }

    String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String className() {
        return className;
    }

    /** The least ratio of an export to a plain copy that is wanted. */
    double aim() {
        return aim;
    }
}
