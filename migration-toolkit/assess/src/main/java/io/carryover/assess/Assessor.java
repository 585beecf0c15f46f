package io.carryover.assess;

import io.carryover.assess.input.ClassInventory;
import io.carryover.assess.rules.Detector;
import io.carryover.assess.rules.Rules;
import io.carryover.assess.scan.Assembly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Reads jars and class folders, and says what they use of the legacy API. */
public final class Assessor {

    private Assessor() {}

    /**
     * Assesses inputs as one program.
     *
     * @param inputs jars, class folders or class files
     * @param classpath jars and folders that are looked into for superclasses, and not assessed
     * @throws UnreadableInput if one of them is not there, or is neither, or if no class of an input can be read, or if
     *     there is none in any of them
     */
    public static Assessment assess(List<Path> inputs, List<Path> classpath) {
        try (ClassInventory classes = ClassInventory.of(inputs, classpath)) {
            return Assembly.of(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rules, by id. */
    public static List<Rule> rules() {
        return Rules.all().stream()
                .map(Detector::rule)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }
}
