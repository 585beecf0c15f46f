package io.carryover.assess.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** A method with the flow of values through it. */
public final class MethodFlow {

    /** Longer methods are tables that some generator wrote; they are not followed. */
    private static final int MAX_INSTRUCTIONS = 20_000;

    /** Of all frames of a method together: a few bytes of code can ask for 65,535 variables at each instruction. */
    private static final long MAX_SLOTS = 6_000_000;

    /** What a frame takes beside its variables and its stack, in slots. */
    private static final int SLOTS_OF_A_FRAME = 10;

    private static final int SOON = 40;

    private final ClassNode owner;
    private final MethodNode method;
    private final Frame<Origins>[] frames;
    private final int[] lines;

    private MethodFlow(ClassNode owner, MethodNode method, Frame<Origins>[] frames) {
        this.owner = owner;
        this.method = method;
        this.frames = frames;
        this.lines = linesOf(method);
    }

    /** Empty for a method without code, for one that is too large, and for code that no verifier would let pass. */
    static Optional<MethodFlow> of(ClassNode owner, MethodNode method) {
        if (method.instructions.size() == 0 || isTooLarge(method)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new MethodFlow(owner, method, new Analyzer<>(new OriginInterpreter()).analyze(owner.name, method)));
        } catch (AnalyzerException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Optional.empty();
        }
    }

    private static boolean isTooLarge(MethodNode method) {
        return method.instructions.size() > MAX_INSTRUCTIONS || slotsOf(method) > MAX_SLOTS;
    }

    private static long slotsOf(MethodNode method) {
        return (long) method.instructions.size() * (SLOTS_OF_A_FRAME + method.maxLocals + method.maxStack);
    }

    /** How many references its frames take about. */
    long slots() {
        return slotsOf(method);
    }

    private static int[] linesOf(MethodNode method) {
        int[] lines = new int[method.instructions.size()];
        int line = 0;
        for (int i = 0; i < lines.length; i++) {
            if (method.instructions.get(i) instanceof LineNumberNode number) {
                line = number.line;
            }
            lines[i] = line;
        }
        return lines;
    }

    public ClassNode owner() {
        return owner;
    }

    public MethodNode method() {
        return method;
    }

    public MethodKey key() {
        return new MethodKey(owner.name, method.name, method.desc);
    }

    public boolean isStatic() {
        return (method.access & Opcodes.ACC_STATIC) != 0;
    }

    /** From 1; 0 if there are no line numbers. */
    public int lineOf(AbstractInsnNode instruction) {
        return lines[method.instructions.indexOf(instruction)];
    }

    /** The call that takes what an instruction produces, if one does soon; else the instruction itself. */
    public AbstractInsnNode takenBy(AbstractInsnNode producer) {
        AbstractInsnNode next = producer.getNext();
        for (int i = 0; i < SOON && next != null; i++, next = next.getNext()) {
            if (next instanceof MethodInsnNode call && takes(call, producer)) {
                return call;
            }
        }
        return producer;
    }

    private boolean takes(MethodInsnNode call, AbstractInsnNode producer) {
        Frame<Origins> frame = frames[method.instructions.indexOf(call)];
        int count = Type.getArgumentCount(call.desc);
        return frame != null
                && IntStream.range(0, Math.min(count, frame.getStackSize()))
                        .mapToObj(index -> frame.getStack(frame.getStackSize() - 1 - index))
                        .anyMatch(origins -> origins.instructions().contains(producer));
    }

    /** The first line of the method; 0 if there are no line numbers. */
    public int line() {
        for (int line : lines) {
            if (line > 0) {
                return line;
            }
        }
        return 0;
    }

    /** Whether two instructions are one, though the class may have been read twice. */
    boolean isSame(AbstractInsnNode own, MethodFlow other, AbstractInsnNode others) {
        return equals(other) && method.instructions.indexOf(own) == other.method.instructions.indexOf(others);
    }

    int hash(AbstractInsnNode own) {
        return 31 * hashCode() + method.instructions.indexOf(own);
    }

    /** Whether any path leads there. */
    public boolean isReachable(AbstractInsnNode instruction) {
        return frames[method.instructions.indexOf(instruction)] != null;
    }

    /** All calls that some path leads to, in the order of the code. */
    public List<CallSite> calls() {
        List<CallSite> calls = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call && isReachable(call)) {
                calls.add(CallSite.of(this, call));
            }
        }
        return calls;
    }

    /** All lambdas and method references, in the order of the code. */
    public List<Expr.Function> functions() {
        List<Expr.Function> functions = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic && isReachable(dynamic)) {
                function(dynamic).ifPresent(functions::add);
            }
        }
        return functions;
    }

    /** What is returned, by any return. */
    public Set<Expr> returned() {
        Set<Expr> returned = new LinkedHashSet<>();
        for (AbstractInsnNode instruction : method.instructions) {
            int opcode = instruction.getOpcode();
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN && isReachable(instruction)) {
                returned.addAll(stack(instruction, 0));
            }
        }
        return returned;
    }

    /** What lies on the stack before an instruction, counted from the top, which is 0. */
    public Set<Expr> stack(AbstractInsnNode instruction, int fromTop) {
        Frame<Origins> frame = frames[method.instructions.indexOf(instruction)];
        if (frame == null || frame.getStackSize() <= fromTop) {
            return Set.of();
        }
        return exprs(frame.getStack(frame.getStackSize() - 1 - fromTop));
    }

    private Set<Expr> exprs(Origins origins) {
        Set<Expr> exprs = new LinkedHashSet<>();
        origins.parameters().stream()
                .sorted()
                .forEach(variable -> exprs.add(new Expr.Argument(this, argumentAt(variable))));
        origins.instructions().stream()
                .sorted(Comparator.comparingInt(method.instructions::indexOf))
                .forEach(instruction -> exprs.add(expr(instruction)));
        return exprs;
    }

    private int argumentAt(int variable) {
        int at = isStatic() ? 0 : 1;
        if (variable < at) {
            return -1;
        }
        Type[] types = Type.getArgumentTypes(method.desc);
        for (int i = 0; i < types.length; i++) {
            if (at == variable) {
                return i;
            }
            at += types[i].getSize();
        }
        return types.length;
    }

    private Expr expr(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return new Expr.Result(CallSite.of(this, call));
        }
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            return function(dynamic).<Expr>map(function -> function).orElseGet(() -> new Expr.Other(dynamic, this));
        }
        if (instruction instanceof FieldInsnNode field) {
            return new Expr.Field(field, field.getOpcode() == Opcodes.GETSTATIC, this);
        }
        return switch (instruction.getOpcode()) {
            case Opcodes.NEW -> made((TypeInsnNode) instruction);
            case Opcodes.ACONST_NULL -> new Expr.Constant(null);
            default -> constantOrOperation(instruction);
        };
    }

    private Expr constantOrOperation(AbstractInsnNode instruction) {
        return Constants.of(instruction)
                .<Expr>map(Expr.Constant::new)
                .or(() -> operation(instruction))
                .orElseGet(() -> new Expr.Other(instruction, this));
    }

    private Expr made(TypeInsnNode made) {
        for (AbstractInsnNode next = made.getNext(); next != null; next = next.getNext()) {
            if (next instanceof MethodInsnNode call && call.name.equals("<init>") && call.owner.equals(made.desc)) {
                Frame<Origins> frame = frames[method.instructions.indexOf(next)];
                CallSite site = CallSite.of(this, call);
                if (frame != null && isMadeBy(frame, site, made)) {
                    return new Expr.Made(made.desc, site);
                }
            }
        }
        return new Expr.Other(made, this);
    }

    private static boolean isMadeBy(Frame<Origins> frame, CallSite constructor, AbstractInsnNode made) {
        int receiver = frame.getStackSize() - 1 - constructor.argumentTypes().length;
        return receiver >= 0 && frame.getStack(receiver).instructions().contains(made);
    }

    private Optional<Expr> operation(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.IADD && opcode <= Opcodes.LREM) {
            return Optional.of(new Expr.Operation(instruction, 2, this));
        }
        return opcode == Opcodes.I2L || opcode == Opcodes.L2I
                ? Optional.of(new Expr.Operation(instruction, 1, this))
                : Optional.empty();
    }

    private Optional<Expr.Function> function(InvokeDynamicInsnNode dynamic) {
        return dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                        && dynamic.bsmArgs.length > 2
                        && dynamic.bsmArgs[1] instanceof Handle body
                        && dynamic.bsmArgs[2] instanceof Type instantiated
                ? Optional.of(new Expr.Function(body, instantiated, this, dynamic))
                : Optional.empty();
    }

    /** Constants as instructions have them. */
    private static final class Constants {

        static Optional<Object> of(AbstractInsnNode instruction) {
            int opcode = instruction.getOpcode();
            if (instruction instanceof LdcInsnNode constant) {
                return Optional.of(constant.cst);
            }
            if (instruction instanceof IntInsnNode constant && opcode != Opcodes.NEWARRAY) {
                return Optional.of(constant.operand);
            }
            if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
                return Optional.of(opcode - Opcodes.ICONST_0);
            }
            return opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1
                    ? Optional.of((long) (opcode - Opcodes.LCONST_0))
                    : Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MethodFlow flow && flow.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return owner.name + "." + method.name + method.desc;
    }
}
