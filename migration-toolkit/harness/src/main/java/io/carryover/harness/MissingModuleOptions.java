package io.carryover.harness;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.launcher.JavaModuleOptions;

/** This JVM was started without the module options that Spark needs; the message is one line that says what to set. */
public final class MissingModuleOptions extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Pattern OPENED = Pattern.compile("--add-opens=java\\.base/([\\w.]+)=ALL-UNNAMED");

    private MissingModuleOptions(List<String> missing) {
        super("Spark needs options of the JVM that were not set: give this JVM (in Maven, <argLine> of"
                + " maven-surefire-plugin) " + String.join(" ", missing));
    }

    /** @throws MissingModuleOptions if one is missing */
    static void refuse() {
        List<String> missing = Arrays.stream(
                        JavaModuleOptions.defaultModuleOptions().split("\\s+"))
                .filter(MissingModuleOptions::isMissing)
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingModuleOptions(missing);
        }
    }

    private static boolean isMissing(String option) {
        Matcher opened = OPENED.matcher(option);
        return opened.matches()
                && !Object.class
                        .getModule()
                        .isOpen(
                                opened.group(1),
                                MissingModuleOptions.class.getClassLoader().getUnnamedModule());
    }
}
