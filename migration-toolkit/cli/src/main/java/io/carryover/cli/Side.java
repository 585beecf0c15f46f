package io.carryover.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** The two variants of every job: the module that holds it and the class that starts it. */
enum Side {
    LEGACY("dstream-jobs", "io.carryover.dstream.Main"),
    MIGRATED("structured-jobs", "io.carryover.structured.Main");

    private final String module;
    private final String mainClass;

    Side(String module, String mainClass) {
        this.module = module;
        this.mainClass = mainClass;
    }

    /** @throws TypeConversionException if there is no such side */
    static Side named(String word) {
        return Arrays.stream(values())
                .filter(side -> side.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + word + "\" is no side; give legacy or migrated"));
    }

    String module() {
        return module;
    }

    String mainClass() {
        return mainClass;
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
