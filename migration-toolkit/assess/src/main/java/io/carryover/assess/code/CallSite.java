package io.carryover.assess.code;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A call.
 *
 * @param flow the method that calls
 */
public record CallSite(MethodFlow flow, MethodInsnNode instruction) {

    /** The internal name of the class that the call names; the method may be one of its superclasses. */
    public String owner() {
        return instruction.owner;
    }

    public String name() {
        return instruction.name;
    }

    public String descriptor() {
        return instruction.desc;
    }

    public MethodKey target() {
        return new MethodKey(owner(), name(), descriptor());
    }

    public Type[] argumentTypes() {
        return Type.getArgumentTypes(instruction.desc);
    }

    public Type returnType() {
        return Type.getReturnType(instruction.desc);
    }

    public boolean isStatic() {
        return instruction.getOpcode() == Opcodes.INVOKESTATIC;
    }

    /** The object that it is called on; empty for a static method. */
    public Set<Expr> receiver() {
        return isStatic() ? Set.of() : flow.stack(instruction, argumentTypes().length);
    }

    /** From 0. */
    public Set<Expr> argument(int index) {
        return flow.stack(instruction, argumentTypes().length - 1 - index);
    }

    public List<Set<Expr>> arguments() {
        return IntStream.range(0, argumentTypes().length)
                .mapToObj(this::argument)
                .toList();
    }

    /** The first argument of a type; empty if there is none. */
    public Set<Expr> argumentOf(String descriptor) {
        Type[] types = argumentTypes();
        return IntStream.range(0, types.length)
                .filter(index -> types[index].getDescriptor().equals(descriptor))
                .boxed()
                .findFirst()
                .map(this::argument)
                .orElse(Set.of());
    }

    public int line() {
        return flow.lineOf(instruction);
    }
}
