package io.carryover.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the Spark job of a command runs. */
final class SparkOptions {

    @Option(
            names = "--master",
            defaultValue = "local[*]",
            paramLabel = "URL",
            description = "Spark master, as in spark-submit; ${DEFAULT-VALUE} by default.")
    private String master;

    @Option(
            names = "--spark-conf",
            paramLabel = "KEY=VALUE",
            description = "A Spark property, as --conf of spark-submit; can be repeated.")
    private Map<String, String> sparkConf = new LinkedHashMap<>();

    /**
     * @param side whose job jar holds the main class
     */
    ToolJob job(Side side, String mainClass, Terminal terminal, boolean verbose) {
        return new ToolJob(Installation.current(), terminal, side, mainClass, master, sparkConf, verbose);
    }
}
