package io.carryover.cli;

import java.util.Locale;

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
