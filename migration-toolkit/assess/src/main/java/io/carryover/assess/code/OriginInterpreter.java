package io.carryover.assess.code;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Follows values through variables, stack and casts to what produced them. */
final class OriginInterpreter extends Interpreter<Origins> {

    OriginInterpreter() {
        super(Opcodes.ASM9);
    }

    @Override
    public Origins newValue(Type type) {
        if (type == Type.VOID_TYPE) {
            return null;
        }
        return Origins.unknown(type == null ? 1 : type.getSize());
    }

    @Override
    public Origins newParameterValue(boolean isInstanceMethod, int local, Type type) {
        return Origins.parameter(type.getSize(), local);
    }

    @Override
    public Origins newOperation(AbstractInsnNode instruction) {
        return Origins.of(sizeOf(instruction), instruction);
    }

    private static int sizeOf(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> 2;
            case Opcodes.LDC -> {
                Object constant = ((LdcInsnNode) instruction).cst;
                yield constant instanceof Long || constant instanceof Double ? 2 : 1;
            }
            case Opcodes.GETSTATIC, Opcodes.GETFIELD ->
                Type.getType(((FieldInsnNode) instruction).desc).getSize();
            default -> 1;
        };
    }

    @Override
    public Origins copyOperation(AbstractInsnNode instruction, Origins value) {
        return value;
    }

    @Override
    public Origins unaryOperation(AbstractInsnNode instruction, Origins value) {
        return switch (instruction.getOpcode()) {
            case Opcodes.CHECKCAST -> value;
            case Opcodes.LNEG,
                    Opcodes.DNEG,
                    Opcodes.I2L,
                    Opcodes.I2D,
                    Opcodes.L2D,
                    Opcodes.F2L,
                    Opcodes.F2D,
                    Opcodes.D2L -> Origins.of(2, instruction);
            case Opcodes.GETFIELD -> Origins.of(sizeOf(instruction), instruction);
            default -> Origins.of(1, instruction);
        };
    }

    @Override
    public Origins binaryOperation(AbstractInsnNode instruction, Origins left, Origins right) {
        return switch (instruction.getOpcode()) {
            case Opcodes.LALOAD,
                    Opcodes.DALOAD,
                    Opcodes.LADD,
                    Opcodes.DADD,
                    Opcodes.LSUB,
                    Opcodes.DSUB,
                    Opcodes.LMUL,
                    Opcodes.DMUL,
                    Opcodes.LDIV,
                    Opcodes.DDIV,
                    Opcodes.LREM,
                    Opcodes.DREM,
                    Opcodes.LSHL,
                    Opcodes.LSHR,
                    Opcodes.LUSHR,
                    Opcodes.LAND,
                    Opcodes.LOR,
                    Opcodes.LXOR -> Origins.of(2, instruction);
            default -> Origins.of(1, instruction);
        };
    }

    @Override
    public Origins ternaryOperation(AbstractInsnNode instruction, Origins array, Origins index, Origins value) {
        return null;
    }

    @Override
    public Origins naryOperation(AbstractInsnNode instruction, List<? extends Origins> values) {
        if (instruction instanceof MethodInsnNode call) {
            return ofCall(call.desc, call);
        }
        return instruction instanceof InvokeDynamicInsnNode dynamic
                ? ofCall(dynamic.desc, dynamic)
                : Origins.of(1, instruction);
    }

    private static Origins ofCall(String descriptor, AbstractInsnNode call) {
        Type type = Type.getReturnType(descriptor);
        return type == Type.VOID_TYPE ? null : Origins.of(type.getSize(), call);
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, Origins value, Origins expected) {}

    @Override
    public Origins merge(Origins left, Origins right) {
        return left.or(right);
    }
}
