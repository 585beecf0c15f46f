package io.carryover.assess.code;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What a value is, as far as the code around it says. What it is made of is looked up when asked for: loops make circles. */
public sealed interface Expr {

    /**
     * A constant.
     *
     * @param value Integer, Long, Float, Double, String, a class as ASM's Type, or null
     */
    record Constant(Object value) implements Expr {}

    /** What a call returns. */
    record Result(CallSite call) implements Expr {}

    /**
     * A new object.
     *
     * @param type internal name
     * @param constructor the call of it
     */
    record Made(String type, CallSite constructor) implements Expr {}

    /**
     * A lambda, a method reference or a Scala closure.
     *
     * @param body the method with its code
     * @param instantiated the method of the functional interface with the types of this place
     * @param flow where it is made
     * @param instruction that makes it
     */
    record Function(Handle body, Type instantiated, MethodFlow flow, InvokeDynamicInsnNode instruction)
            implements Expr {

        /** How many values it was made with. */
        public int capturedCount() {
            return Type.getArgumentTypes(instruction.desc).length;
        }

        /** A value that it was made with, from 0. */
        public Set<Expr> captured(int index) {
            return flow.stack(instruction, capturedCount() - 1 - index);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Function one && flow.isSame(instruction, one.flow, one.instruction);
        }

        @Override
        public int hashCode() {
            return flow.hash(instruction);
        }
    }

    /** The value of a field. */
    record Field(FieldInsnNode instruction, boolean isStatic, MethodFlow flow) implements Expr {

        public String owner() {
            return instruction.owner;
        }

        public String name() {
            return instruction.name;
        }

        /** Whose field it is; empty for a static one. */
        public Set<Expr> object() {
            return isStatic ? Set.of() : flow.stack(instruction, 0);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Field one && flow.isSame(instruction, one.flow, one.instruction);
        }

        @Override
        public int hashCode() {
            return flow.hash(instruction);
        }
    }

    /**
     * An argument of the method around it.
     *
     * @param index from 0; -1 is {@code this}
     */
    record Argument(MethodFlow flow, int index) implements Expr {}

    /** An operation with numbers, with two operands, or a conversion with one. */
    record Operation(AbstractInsnNode instruction, int operandCount, MethodFlow flow) implements Expr {

        public List<Set<Expr>> operands() {
            return IntStream.range(0, operandCount)
                    .mapToObj(index -> flow.stack(instruction, operandCount - 1 - index))
                    .toList();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Operation one && flow.isSame(instruction, one.flow, one.instruction);
        }

        @Override
        public int hashCode() {
            return flow.hash(instruction);
        }
    }

    /** Something else: an element of an array, an exception. */
    record Other(AbstractInsnNode instruction, MethodFlow flow) implements Expr {

        @Override
        public boolean equals(Object other) {
            return other instanceof Other one && flow.isSame(instruction, one.flow, one.instruction);
        }

        @Override
        public int hashCode() {
            return flow.hash(instruction);
        }
    }
}
