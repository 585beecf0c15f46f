package io.carryover.cli;

/** What the Spark inside this process logs; to be set before its first class is loaded. */
final class EngineLog {

    private EngineLog() {}

    /** Keeps it off the terminal, or shows warnings and errors. */
    static void configure(boolean verbose) {
        System.setProperty("log4j2.configurationFile", "classpath:carryover-log4j2.properties");
        System.setProperty("carryover.log.level", verbose ? "warn" : "off");
    }
}
