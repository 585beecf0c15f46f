package io.carryover.assess.rules;

import java.util.Arrays;
import org.objectweb.asm.tree.ClassNode;

/** What a class extends or implements. */
final class SuperTypes {

    private SuperTypes() {}

    /** Whether a class is below one of some types, by itself or by what it extends. */
    static boolean anyOf(ClassNode type, Scan scan, String... names) {
        return Arrays.stream(names).filter(name -> !name.equals(type.name)).anyMatch(name -> scan.program()
                .is(type.name, name));
    }
}
