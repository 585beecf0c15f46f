package io.carryover.assess.code;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Value;

/**
 * Where a value on the stack or in a variable may come from.
 *
 * @param size 1, or 2 for long and double
 * @param instructions what produced it
 * @param parameters the numbers of the variables that held it when the method was called
 */
record Origins(int size, Set<AbstractInsnNode> instructions, Set<Integer> parameters) implements Value {

    /** More than that many, and it counts as unknown: no answer would be worth its time. */
    private static final int MANY = 24;

    static Origins unknown(int size) {
        return new Origins(size, Set.of(), Set.of());
    }

    static Origins of(int size, AbstractInsnNode instruction) {
        return new Origins(size, Set.of(instruction), Set.of());
    }

    static Origins parameter(int size, int variable) {
        return new Origins(size, Set.of(), Set.of(variable));
    }

    Origins or(Origins other) {
        if (instructions.containsAll(other.instructions) && parameters.containsAll(other.parameters)) {
            return this;
        }
        if (instructions.size() >= MANY) {
            return this;
        }
        Set<AbstractInsnNode> all = new HashSet<>(instructions);
        all.addAll(other.instructions);
        Set<Integer> allParameters = new HashSet<>(parameters);
        allParameters.addAll(other.parameters);
        return new Origins(Math.min(size, other.size), Set.copyOf(all), Set.copyOf(allParameters));
    }

    @Override
    public int getSize() {
        return size;
    }
}
