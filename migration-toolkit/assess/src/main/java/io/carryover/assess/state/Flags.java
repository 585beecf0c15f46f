package io.carryover.assess.state;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.VarInsnNode;

/** Variables that hold nothing but true or false, as constants, and are asked for it. */
final class Flags {

    /** Each doubles the paths at most. */
    private static final int MANY = 4;

    private Flags() {}

    /**
     * A constant that is stored.
     *
     * @param variable its number
     */
    record Setting(int variable, boolean value) {}

    static Set<Integer> of(InsnList code) {
        Set<Integer> set = new TreeSet<>();
        Set<Integer> other = new HashSet<>();
        for (AbstractInsnNode instruction : code) {
            if (instruction instanceof IincInsnNode increment) {
                other.add(increment.var);
            } else if (instruction.getOpcode() == Opcodes.ISTORE) {
                (set(instruction).isPresent() ? set : other).add(((VarInsnNode) instruction).var);
            }
        }
        set.removeAll(other);
        return set.stream().limit(MANY).collect(Collectors.toSet());
    }

    static Optional<Setting> set(AbstractInsnNode instruction) {
        if (instruction.getOpcode() != Opcodes.ISTORE || instruction.getPrevious() == null) {
            return Optional.empty();
        }
        int constant = instruction.getPrevious().getOpcode() - Opcodes.ICONST_0;
        return constant == 0 || constant == 1
                ? Optional.of(new Setting(((VarInsnNode) instruction).var, constant == 1))
                : Optional.empty();
    }
}
