package io.carryover.parity.faults;

import java.util.Set;

/**
 * The source of a class.
 *
 * @param className with its package
 */
record SourceText(String className, String text) {

    /**
     * This class as one of a copy.
     *
     * @param copied the packages that are copied, this class's own among them; what they hold is taken from the copy, what
     *     was left out of it from the original
     * @param prefix what the name of a package in the copy has in front
     */
    SourceText copied(Set<String> copied, String prefix) {
        String original = className.substring(0, className.lastIndexOf('.'));
        String moved = text;
        for (String name : copied) {
            moved = moved.replace(name, prefix + name);
        }
        String header = "package " + prefix + original + ";";
        return new SourceText(prefix + className, moved.replace(header, header + " import " + original + ".*;"));
    }
}
