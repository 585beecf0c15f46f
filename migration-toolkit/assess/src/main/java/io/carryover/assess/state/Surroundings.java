package io.carryover.assess.state;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.code.Outside;
import io.carryover.assess.code.Program;
import io.carryover.assess.code.SparkApi;
import io.carryover.assess.state.Observation.Kind;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** What code touches besides its arguments, in the methods of the inputs that it reaches. */
public final class Surroundings {

    private static final int MAX_DEPTH = 5;

    private static final Pattern CLOCK = Pattern.compile("java/lang/System\\.(currentTimeMillis|nanoTime)"
            + "|java/time/[A-Z]\\w*\\.now|java/time/Clock\\.(millis|instant)"
            + "|java/util/Calendar\\.getInstance"
            + "|org/joda/time/\\w+\\.now|org/joda/time/DateTimeUtils\\.currentTimeMillis");
    private static final Pattern CLOCK_OBJECT = Pattern.compile(
            "(java/util/(Date|GregorianCalendar)|org/joda/time/(DateTime|Instant|LocalDate|LocalDateTime))");
    private static final Pattern RANDOM = Pattern.compile("java/lang/Math\\.random|java/util/UUID\\.randomUUID"
            + "|(java/util/(Random|SplittableRandom)|java/security/SecureRandom|java/util/concurrent/ThreadLocalRandom"
            + "|scala/util/Random\\$?|scala/math/package\\$|org/apache/commons/lang3?/Random\\w*)\\.(next\\w*|ints|longs|doubles"
            + "|random\\w*|shuffle|alphanumeric)");
    private static final Pattern COLLECTION = Pattern.compile(
            "L(java/util/(?!Optional|UUID|Locale).*|scala/collection/(mutable|concurrent)/.*|java/lang/StringBu.*);|\\[.*");

    private final Program program;
    private final Mutations mutations;
    private final Set<Observation> observations = new LinkedHashSet<>();

    private Surroundings(Program program) {
        this.program = program;
        this.mutations = new Mutations(program);
    }

    /** All that a function does besides what it returns, in the order of the code. */
    public static Set<Observation> of(MethodFlow function, Program program) {
        Surroundings surroundings = new Surroundings(program);
        for (MethodFlow reached : program.reachedFrom(function, MAX_DEPTH)) {
            surroundings.lookAt(reached, function);
        }
        return surroundings.observations;
    }

    private void lookAt(MethodFlow method, MethodFlow function) {
        for (AbstractInsnNode instruction : method.method().instructions) {
            if (!method.isReachable(instruction)) {
                continue;
            }
            if (instruction instanceof MethodInsnNode call) {
                lookAt(CallSite.of(method, call));
            } else if (isStaticWrite(instruction, method)) {
                note(Kind.STATIC_STATE, method, instruction, ((FieldInsnNode) instruction).name + " = ...");
            }
            lookAtChange(instruction, method, function);
        }
    }

    private void lookAt(CallSite call) {
        String name = call.owner() + "." + call.name();
        String shortName = simple(call.owner()) + "." + call.name();
        if (CLOCK.matcher(name).matches() || asksTheClockWhenMade(call)) {
            note(Kind.CLOCK, call, call.name().equals("<init>") ? "new " + simple(call.owner()) : shortName);
        } else if (RANDOM.matcher(name).matches()) {
            note(Kind.RANDOMNESS, call, shortName);
        } else if (Outside.isReachedBy(call) && !program.isInput(call.owner())) {
            note(Kind.SIDE_EFFECT, call, shortName);
        } else if (name.equals("org/apache/spark/broadcast/Broadcast.value")
                || name.equals("org/apache/spark/broadcast/Broadcast.getValue")) {
            note(Kind.BROADCAST, call, shortName);
        } else if (isAccumulator(call)) {
            note(Kind.ACCUMULATOR, call, shortName);
        }
    }

    private static boolean asksTheClockWhenMade(CallSite call) {
        return call.name().equals("<init>")
                && call.argumentTypes().length == 0
                && CLOCK_OBJECT.matcher(call.owner()).matches();
    }

    private boolean isAccumulator(CallSite call) {
        return SparkApi.ADDING.contains(call.name())
                && program.supertypes(call.owner()).stream().anyMatch(SparkApi::isAccumulator);
    }

    private static boolean isStaticWrite(AbstractInsnNode instruction, MethodFlow method) {
        return instruction.getOpcode() == Opcodes.PUTSTATIC
                && !method.method().name.equals("<clinit>");
    }

    private void lookAtChange(AbstractInsnNode instruction, MethodFlow method, MethodFlow function) {
        mutations
                .by(instruction, method, Surroundings::isStaticCollection)
                .filter(change -> !isHandedOn(instruction))
                .ifPresent(change -> note(Kind.STATIC_STATE, method, instruction, change));
        mutations
                .by(instruction, method, isCapturedBy(function))
                .filter(change -> !method.method().name.equals("<init>"))
                .ifPresent(change -> note(Kind.CAPTURED_COLLECTION, method, instruction, change));
    }

    /** The method that it is handed to is looked at by itself. */
    private boolean isHandedOn(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && program.flow(CallSite.of(null, call).target()).isPresent();
    }

    /** The fields of a Scala object are static or not, as the compiler likes: there is one of each in either case. */
    private static boolean isStaticCollection(Expr value) {
        return value instanceof Expr.Field field
                && (field.isStatic() || field.owner().endsWith("$"))
                && !field.name().equals("MODULE$")
                && COLLECTION.matcher(field.instruction().desc).matches();
    }

    /** A field of the function's object; or an argument of a static lambda that comes before those of its interface. */
    private Predicate<Expr> isCapturedBy(MethodFlow function) {
        return value -> isFieldOfIt(value, function) || isCapturedArgument(value, function);
    }

    private static boolean isFieldOfIt(Expr value, MethodFlow function) {
        return value instanceof Expr.Field field
                && field.owner().equals(function.owner().name)
                && !field.isStatic()
                && !field.owner().endsWith("$")
                && COLLECTION.matcher(field.instruction().desc).matches()
                && field.object().stream()
                        .anyMatch(object -> object instanceof Expr.Argument argument && argument.index() == -1);
    }

    private boolean isCapturedArgument(Expr value, MethodFlow function) {
        return value instanceof Expr.Argument argument
                && argument.flow().equals(function)
                && argument.index() >= 0
                && argument.index() < capturedBy(function)
                && COLLECTION.matcher(typeOf(function, argument.index())).matches();
    }

    private static String typeOf(MethodFlow function, int argument) {
        return org.objectweb.asm.Type.getArgumentTypes(function.method().desc)[argument].getDescriptor();
    }

    private int capturedBy(MethodFlow function) {
        return function.owner().methods.stream()
                .flatMap(
                        method -> program
                                .flow(new io.carryover.assess.code.MethodKey(
                                        function.owner().name, method.name, method.desc))
                                .stream())
                .flatMap(flow -> flow.functions().stream())
                .filter(made -> Program.keyOf(made).equals(function.key()))
                .map(Expr.Function::capturedCount)
                .findFirst()
                .orElse(0);
    }

    private void note(Kind kind, CallSite call, String subject) {
        note(kind, call.flow(), call.instruction(), subject);
    }

    private void note(Kind kind, MethodFlow method, AbstractInsnNode instruction, String subject) {
        observations.add(new Observation(kind, method, instruction, subject));
    }

    private static String simple(String internalName) {
        String name = internalName.substring(internalName.lastIndexOf('/') + 1);
        return Optional.of(name).map(Surroundings::withoutDollar).orElse(name);
    }

    private static String withoutDollar(String name) {
        return name.endsWith("$") ? name.substring(0, name.length() - 1) : name;
    }
}
