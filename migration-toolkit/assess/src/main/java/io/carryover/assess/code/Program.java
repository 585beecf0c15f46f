package io.carryover.assess.code;

import io.carryover.assess.input.ClassInventory;
import io.carryover.assess.input.ClassSummary;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The code of the inputs: classes by name, superclasses, callers. Classes are read when asked for, and only the latest are
 * kept, so that the size of a jar says nothing about the memory that it takes.
 */
public final class Program {

    private static final int KEPT_CLASSES = 400;
    private static final int MAX_REACHED = 2_000;
    private static final int MAX_SUBTYPES = 200;

    private final ClassInventory classes;
    private final Map<String, Optional<ClassNode>> nodes = latest(KEPT_CLASSES);
    private final LatestFlows flows = new LatestFlows();
    private final Map<MethodKey, Set<MethodKey>> callers = new HashMap<>();
    private final Map<MethodKey, List<MethodKey>> targets = new HashMap<>();

    public Program(ClassInventory classes) {
        this.classes = classes;
        streamingClasses().forEach(this::noteCalls);
    }

    private static <K, V> Map<K, V> latest(int count) {
        return new LinkedHashMap<>(count, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > count;
            }
        };
    }

    /** The classes of the inputs that may use the API, but for those of Spark itself; each is read anew. */
    public Stream<ClassNode> streamingClasses() {
        return classes.mentioning().stream()
                .filter(Predicate.not(SparkApi::isOfSpark))
                .flatMap(name -> read(name).stream());
    }

    /** A class of the inputs. */
    public Optional<ClassNode> find(String name) {
        Optional<ClassNode> known = nodes.get(name);
        if (known == null) {
            known = classes.isInput(name) && !SparkApi.isOfSpark(name) ? read(name) : Optional.empty();
            nodes.put(name, known);
        }
        return known;
    }

    private Optional<ClassNode> read(String name) {
        return classes.find(name).flatMap(this::read);
    }

    private Optional<ClassNode> read(ClassSummary summary) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(summary.location().read()).accept(node, ClassReader.SKIP_FRAMES);
            return Optional.of(node);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            classes.leaveOut(summary.location().name(), "is no class that can be read (truncated or damaged)");
            return Optional.empty();
        }
    }

    /** Names a class of the inputs among the problems. */
    public void leaveOut(String name, String why) {
        classes.find(name)
                .ifPresent(summary -> classes.leaveOut(summary.location().name(), why));
    }

    /**
     * Looks at something of a class of the inputs, and names the class among the problems if that breaks: nothing that a class
     * holds must end the assessment of all others, and bytecode can be made to break any reader.
     */
    public void withCare(String name, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            leaveOut(name, "could not be followed to its end (" + e + ")");
        }
    }

    private void noteCalls(ClassNode caller) {
        for (MethodNode method : caller.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof MethodInsnNode call && classes.isInput(call.owner)) {
                    callers.computeIfAbsent(
                                    new MethodKey(call.owner, call.name, call.desc), key -> new LinkedHashSet<>())
                            .add(new MethodKey(caller.name, method.name, method.desc));
                }
            }
        }
    }

    /** The calls of a method of the inputs, by classes that may use the API. */
    public List<CallSite> callsOf(MethodFlow callee) {
        return Stream.concat(Stream.of(callee.owner().name), callee.owner().interfaces.stream())
                .map(owner -> new MethodKey(owner, callee.method().name, callee.method().desc))
                .flatMap(key -> callers.getOrDefault(key, Set.of()).stream()
                        .flatMap(caller -> flow(caller).stream())
                        .flatMap(flow -> flow.calls().stream())
                        .filter(call -> call.target().equals(key)))
                .toList();
    }

    /**
     * The code of a method of the inputs, its own or inherited; empty if it is not theirs, or has none, or has some that
     * cannot be followed, which is then a problem.
     */
    public Optional<MethodFlow> flow(MethodKey key) {
        return flows.get(key, one -> find(one).flatMap(this::follow));
    }

    /**
     * The methods that a call may end in: the one that it names, and what overrides that in the inputs. Empty if there are too
     * many to tell.
     */
    List<MethodKey> targetsOf(CallSite call) {
        return call.isVirtual() ? targets.computeIfAbsent(call.target(), this::withOverriding) : List.of(call.target());
    }

    private List<MethodKey> withOverriding(MethodKey named) {
        Set<String> subtypes = classes.subtypes(named.owner());
        if (subtypes.size() > MAX_SUBTYPES) {
            return List.of();
        }
        Stream<MethodKey> overriding = subtypes.stream()
                .map(subtype -> new MethodKey(subtype, named.name(), named.descriptor()))
                .filter(this::isDeclared);
        return Stream.concat(Stream.of(named), overriding).toList();
    }

    private boolean isDeclared(MethodKey key) {
        return find(key.owner()).stream()
                .flatMap(owner -> owner.methods.stream())
                .filter(method -> method.name.equals(key.name()) && method.desc.equals(key.descriptor()))
                .anyMatch(method ->
                        (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0);
    }

    private Optional<MethodFlow> follow(Declared found) {
        Optional<MethodFlow> flow = MethodFlow.of(found.owner(), found.method());
        if (flow.isEmpty() && found.method().instructions.size() > 0) {
            leaveOut(found.owner().name, "method " + found.method().name + " could not be followed");
        }
        return flow;
    }

    private Optional<Declared> find(MethodKey key) {
        return supertypesWithin(key.owner())
                .flatMap(owner -> owner.methods.stream()
                        .filter(method -> method.name.equals(key.name()) && method.desc.equals(key.descriptor()))
                        .filter(method -> (method.access & Opcodes.ACC_ABSTRACT) == 0)
                        .map(method -> new Declared(owner, method)))
                .findFirst();
    }

    private record Declared(ClassNode owner, MethodNode method) {}

    /** A class of the inputs with its superclasses and interfaces as far as they are of the inputs. */
    public Stream<ClassNode> supertypesWithin(String name) {
        return supertypes(name).stream().flatMap(type -> find(type).stream());
    }

    /** A class and all that it extends or implements, as far as they are known; itself first. */
    public Set<String> supertypes(String name) {
        Set<String> all = new LinkedHashSet<>();
        collect(name, all);
        return all;
    }

    private void collect(String name, Set<String> all) {
        if (name == null || !all.add(name)) {
            return;
        }
        collect(SparkApi.superclassOf(name), all);
        classes.find(name).ifPresent(summary -> {
            collect(summary.superName(), all);
            summary.interfaces().forEach(type -> collect(type, all));
        });
    }

    /** Whether a class is another or extends or implements it, as far as is known. */
    public boolean is(String name, String supertype) {
        return supertypes(name).contains(supertype);
    }

    /** Whether a class is of the inputs, Spark's own left out. */
    public boolean isInput(String name) {
        return classes.isInput(name) && !SparkApi.isOfSpark(name);
    }

    /** Whether the inputs use Spark Streaming at all. */
    public boolean hasStreaming() {
        return classes.hasStreaming();
    }

    /** The methods of the inputs that a method reaches, itself first, through calls and through the lambdas that it makes. */
    public Set<MethodFlow> reachedFrom(MethodFlow start, int depth) {
        return reachedFrom(start, depth, true);
    }

    /** The methods of the inputs that a method reaches by calls alone, itself first. */
    public Set<MethodFlow> calledFrom(MethodFlow start, int depth) {
        return reachedFrom(start, depth, false);
    }

    private Set<MethodFlow> reachedFrom(MethodFlow start, int depth, boolean withFunctions) {
        Map<MethodKey, MethodFlow> reached = new LinkedHashMap<>();
        reached.put(start.key(), start);
        List<MethodFlow> latest = List.of(start);
        for (int i = 0; i < depth && reached.size() < MAX_REACHED; i++) {
            latest = latest.stream()
                    .flatMap(flow -> next(flow, withFunctions))
                    .flatMap(key -> flow(key).stream())
                    .filter(flow -> reached.putIfAbsent(flow.key(), flow) == null)
                    .toList();
        }
        return new LinkedHashSet<>(reached.values());
    }

    private static Stream<MethodKey> next(MethodFlow flow, boolean withFunctions) {
        Stream<MethodKey> called = flow.calls().stream().map(CallSite::target);
        return withFunctions ? Stream.concat(called, flow.functions().stream().map(Program::keyOf)) : called;
    }

    /**
     * The class of Spark or of a connector that a call is of, {@code $} of a companion left out; empty if the inputs have the
     * method themselves, or if it is of something else.
     */
    public Optional<String> sparkOwner(CallSite call) {
        return flow(call.target()).isPresent() ? Optional.empty() : sparkTypeOf(call);
    }

    /** The class of Spark or of a connector that the object of a call is of, whoever has the code of the method. */
    public Optional<String> sparkTypeOf(CallSite call) {
        return supertypes(call.owner()).stream()
                .filter(type -> type.startsWith("org/apache/spark/") && !isInput(type))
                .map(SparkApi::plain)
                .findFirst();
    }

    /** The method with the code of a lambda or a method reference. */
    public static MethodKey keyOf(Expr.Function function) {
        return new MethodKey(
                function.body().getOwner(),
                function.body().getName(),
                function.body().getDesc());
    }
}
