package io.carryover.assess.code;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A call, or a reference to a method, which will be called with values that are not known.
 *
 * @param flow the method that calls
 * @param target names the class that the call names; the method may be one of its superclasses
 */
public record CallSite(
        MethodFlow flow, AbstractInsnNode instruction, MethodKey target, boolean isStatic, boolean isReference) {

    public static CallSite of(MethodFlow flow, MethodInsnNode call) {
        return new CallSite(
                flow,
                call,
                new MethodKey(call.owner, call.name, call.desc),
                call.getOpcode() == Opcodes.INVOKESTATIC,
                false);
    }

    /** A reference to a method. */
    public static CallSite of(Expr.Function reference) {
        Handle body = reference.body();
        return new CallSite(
                reference.flow(),
                reference.instruction(),
                Program.keyOf(reference),
                body.getTag() == Opcodes.H_INVOKESTATIC,
                true);
    }

    /** Whether the object that it is called on decides which code runs. */
    boolean isVirtual() {
        return instruction.getOpcode() == Opcodes.INVOKEVIRTUAL || instruction.getOpcode() == Opcodes.INVOKEINTERFACE;
    }

    /** An internal name. */
    public String owner() {
        return target.owner();
    }

    public String name() {
        return target.name();
    }

    public Type[] argumentTypes() {
        return Type.getArgumentTypes(target.descriptor());
    }

    public Type returnType() {
        return Type.getReturnType(target.descriptor());
    }

    /** The object that it is called on; empty for a static method, and for a reference. */
    public Set<Expr> receiver() {
        return isStatic || isReference ? Set.of() : flow.stack(instruction, argumentTypes().length);
    }

    /** From 0. */
    public Set<Expr> argument(int index) {
        return isReference ? Set.of() : flow.stack(instruction, argumentTypes().length - 1 - index);
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

    public List<Set<Expr>> arguments() {
        return IntStream.range(0, argumentTypes().length)
                .mapToObj(this::argument)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallSite call && flow.isSame(instruction, call.flow, call.instruction);
    }

    @Override
    public int hashCode() {
        return flow.hash(instruction);
    }
}
