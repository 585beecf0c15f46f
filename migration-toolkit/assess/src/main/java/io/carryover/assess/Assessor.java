package io.carryover.assess;

import java.nio.file.Path;
import java.util.List;

/** Reads jars and class folders, and says what they use of the legacy API. */
public final class Assessor {

    private Assessor() {}

    /**
     * Assesses inputs as one program.
     *
     * @param inputs jars, class folders or class files
     * @param classpath jars and folders that are looked into for superclasses, and not assessed
     * @throws UnreadableInput if one of them is not there, or is neither
     */
    public static Assessment assess(List<Path> inputs, List<Path> classpath) {
        return new Assessment(Assessment.SCHEMA, List.of(), List.of(), List.of(), List.of());
    }

    /** All rules, by id. */
    public static List<Rule> rules() {
        return List.of();
    }
}
