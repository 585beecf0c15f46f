package io.carryover.assess.state;

import io.carryover.assess.StateFunction;
import io.carryover.assess.StateSituation;
import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.code.MethodKey;
import io.carryover.assess.code.Program;
import io.carryover.assess.code.SparkApi;
import io.carryover.assess.state.Facts.Known;
import io.carryover.assess.state.Observation.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Walks all paths of a {@code mapWithState} function, through the methods of the inputs that it hands the state to, and notes
 * what it does with the state in which situation. What {@code State} allows when is from Spark's {@code StateImpl}.
 */
public final class StatePaths {

    private static final int MAX_DEPTH = 6;
    private static final String STATE_DESCRIPTOR = "L" + SparkApi.STATE + ";";

    private final Program program;
    private final Mutations mutations;
    private final Set<Observation> observations = new LinkedHashSet<>();
    private final Set<Observation> changes = new LinkedHashSet<>();
    private final Set<String> calls = new TreeSet<>();
    private final Map<String, EnumSet<StateSituation>> situations = new TreeMap<>();
    private final Set<String> helpers = new LinkedHashSet<>();
    private final Map<List<Object>, Set<Facts>> known = new HashMap<>();
    private boolean asksForTheValue;

    private StatePaths(Program program) {
        this.program = program;
        this.mutations = new Mutations(program);
    }

    /** Of a function with a parameter of type {@code State}. */
    public static StatePaths of(MethodFlow function, Program program) {
        StatePaths paths = new StatePaths(program);
        Set<Facts> atTheEnd = paths.walk(function, Set.of(Facts.AT_THE_START), MAX_DEPTH);
        if (atTheEnd.stream().anyMatch(Facts::isMutated)) {
            paths.observations.addAll(paths.changes);
        }
        paths.noteWhatIsLeft(atTheEnd);
        return paths;
    }

    private void noteWhatIsLeft(Set<Facts> atTheEnd) {
        atTheEnd.stream()
                .filter(facts -> !facts.isUpdated() && !facts.isRemoved() && facts.isTimingOut() != Known.YES)
                .forEach(facts -> note(StateFunction.LEAVE, facts));
    }

    private void note(String call, Facts facts) {
        situations
                .computeIfAbsent(call, name -> EnumSet.noneOf(StateSituation.class))
                .add(facts.situation());
    }

    /** In which situations each of them is called, and the state left as it was. */
    public Map<String, List<StateSituation>> situations() {
        Map<String, List<StateSituation>> lists = new TreeMap<>();
        situations.forEach((call, all) -> lists.put(call, List.copyOf(all)));
        return lists;
    }

    /** Which methods of {@code State} are called, sorted. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** The methods of the inputs that get the state, such as {@code com.acme.Sessions.close}. */
    public List<String> helpers() {
        return List.copyOf(helpers);
    }

    public List<Observation> observations() {
        return List.copyOf(observations);
    }

    /** Whether the function tells a call at the timeout from others. */
    public boolean knowsTimeouts() {
        return asksForTheValue || calls.contains("isTimingOut");
    }

    /** The facts at the returns of a method that is called with some. */
    private Set<Facts> walk(MethodFlow method, Set<Facts> atTheStart, int depth) {
        List<Object> question = List.of(method.key(), atTheStart);
        Set<Facts> answer = known.get(question);
        if (answer == null) {
            known.put(question, atTheStart);
            answer = new Walk(method, depth).from(atTheStart);
            known.put(question, answer);
        }
        return answer;
    }

    /** One method, walked until no path brings anything new. */
    private final class Walk {

        private final MethodFlow method;
        private final int depth;
        private final InsnList code;
        private final Set<Integer> flags;
        private final Map<AbstractInsnNode, Set<Facts>> before = new HashMap<>();
        private final Deque<AbstractInsnNode> waiting = new ArrayDeque<>();
        private final Map<AbstractInsnNode, Optional<String>> changeBy = new HashMap<>();
        private final Set<Facts> atTheReturns = new HashSet<>();

        Walk(MethodFlow method, int depth) {
            this.method = method;
            this.depth = depth;
            this.code = method.method().instructions;
            this.flags = Flags.of(code);
        }

        Set<Facts> from(Set<Facts> atTheStart) {
            arrive(code.getFirst(), atTheStart);
            while (!waiting.isEmpty()) {
                step(waiting.pop());
            }
            return atTheReturns;
        }

        private void arrive(AbstractInsnNode instruction, Set<Facts> facts) {
            if (instruction != null
                    && before.computeIfAbsent(instruction, key -> new HashSet<>())
                            .addAll(facts)) {
                waiting.push(instruction);
            }
        }

        private void step(AbstractInsnNode instruction) {
            Set<Facts> here = Set.copyOf(before.get(instruction));
            asksForTheValue |= ValueQuestion.isOne(instruction, method);
            Set<Facts> after = instruction.getOpcode() < 0 ? here : after(instruction, here);
            for (TryCatchBlockNode block : method.method().tryCatchBlocks) {
                if (isIn(block, instruction)) {
                    arrive(block.handler, here);
                }
            }
            goOn(instruction, after);
        }

        private boolean isIn(TryCatchBlockNode block, AbstractInsnNode instruction) {
            int at = code.indexOf(instruction);
            return instruction.getOpcode() >= 0 && at >= code.indexOf(block.start) && at < code.indexOf(block.end);
        }

        private void goOn(AbstractInsnNode instruction, Set<Facts> facts) {
            int opcode = instruction.getOpcode();
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                atTheReturns.addAll(each(facts, one -> one.withFlags(Map.of())));
            } else if (opcode == Opcodes.IFEQ || opcode == Opcodes.IFNE) {
                branch((JumpInsnNode) instruction, facts);
            } else if (instruction instanceof JumpInsnNode jump) {
                arrive(jump.label, facts);
                if (opcode != Opcodes.GOTO) {
                    arrive(jump.getNext(), facts);
                }
            } else if (instruction instanceof TableSwitchInsnNode table) {
                choose(table.dflt, table.labels, facts);
            } else if (instruction instanceof LookupSwitchInsnNode lookup) {
                choose(lookup.dflt, lookup.labels, facts);
            } else if (opcode != Opcodes.ATHROW) {
                arrive(instruction.getNext(), facts);
            }
        }

        private void choose(LabelNode otherwise, List<LabelNode> labels, Set<Facts> facts) {
            arrive(otherwise, facts);
            labels.forEach(label -> arrive(label, facts));
        }

        private void branch(JumpInsnNode jump, Set<Facts> facts) {
            Set<Expr> asked = method.stack(jump, 0);
            boolean jumpsIfTrue = jump.getOpcode() == Opcodes.IFNE;
            arrive(jump.label, Answers.to(asked, jumpsIfTrue, method).learned(possible(jump, jumpsIfTrue, facts)));
            arrive(
                    jump.getNext(),
                    Answers.to(asked, !jumpsIfTrue, method).learned(possible(jump, !jumpsIfTrue, facts)));
        }

        private Set<Facts> possible(JumpInsnNode jump, boolean answer, Set<Facts> facts) {
            return jump.getPrevious() instanceof VarInsnNode asked && flags.contains(asked.var)
                    ? facts.stream()
                            .filter(one -> one.allows(asked.var, answer))
                            .collect(Collectors.toSet())
                    : facts;
        }

        /** The methods that it calls have variables of their own. */
        private Set<Facts> walkInto(MethodFlow callee, Set<Facts> facts) {
            Set<Facts> after = new HashSet<>();
            facts.stream().collect(Collectors.groupingBy(Facts::flags)).forEach((own, those) -> {
                Set<Facts> bare = each(Set.copyOf(those), one -> one.withFlags(Map.of()));
                after.addAll(each(walk(callee, bare, depth - 1), one -> one.withFlags(own)));
            });
            return after;
        }

        private Set<Facts> after(AbstractInsnNode instruction, Set<Facts> facts) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                return afterMaking(dynamic, facts);
            }
            if (instruction instanceof MethodInsnNode call) {
                CallSite site = CallSite.of(method, call);
                if (isOfState(site)) {
                    return afterStateCall(site, facts);
                }
                Optional<MethodFlow> callee = handedTheState(call.desc, site.target());
                if (callee.isPresent()) {
                    return walkInto(callee.get(), facts);
                }
            }
            return Flags.set(instruction)
                    .filter(set -> flags.contains(set.variable()))
                    .map(set -> each(facts, one -> one.flag(set.variable(), set.value())))
                    .orElseGet(() -> afterOther(instruction, facts));
        }

        private Optional<MethodFlow> handedTheState(String descriptor, MethodKey target) {
            if (depth == 0 || !descriptor.contains(STATE_DESCRIPTOR)) {
                return Optional.empty();
            }
            Optional<MethodFlow> callee = program.flow(target);
            callee.filter(flow -> !flow.method().name.contains("$"))
                    .ifPresent(flow -> helpers.add(flow.owner().name.replace('/', '.') + "." + flow.method().name));
            return callee;
        }

        /** A function with the state in it may be called now, later, or never. */
        private Set<Facts> afterMaking(InvokeDynamicInsnNode dynamic, Set<Facts> facts) {
            if (!dynamic.desc.contains(STATE_DESCRIPTOR)) {
                return facts;
            }
            Set<Facts> all = new HashSet<>(facts);
            method.functions().stream()
                    .filter(function -> function.instruction() == dynamic)
                    .forEach(function -> all.addAll(afterPerhapsCalling(function, facts)));
            return all;
        }

        private Set<Facts> afterPerhapsCalling(Expr.Function function, Set<Facts> facts) {
            if (function.body().getOwner().equals(SparkApi.STATE)) {
                calls.add(function.body().getName());
                facts.forEach(one -> StatePaths.this.note(function.body().getName(), one));
                return each(facts, Facts::changedSomewhere);
            }
            return handedTheState(function.instruction().desc, Program.keyOf(function))
                    .map(body -> walkInto(body, facts))
                    .orElse(facts);
        }

        private Set<Facts> afterStateCall(CallSite call, Set<Facts> facts) {
            String name = call.name();
            if (!name.equals("toString")) {
                calls.add(name);
                facts.forEach(one -> StatePaths.this.note(name, one));
            }
            facts.forEach(one -> watch(call, name, one));
            return switch (name) {
                case "update" -> each(facts, Facts::updated);
                case "remove" -> each(facts, Facts::removed);
                default -> facts;
            };
        }

        private void watch(CallSite call, String name, Facts facts) {
            boolean changes = name.equals("update") || name.equals("remove");
            if (changes && facts.isTimingOut() == Known.YES) {
                note(Kind.CHANGED_WHILE_TIMING_OUT, call.instruction(), name);
            } else if (changes && facts.isRemoved()) {
                note(Kind.CHANGED_AFTER_REMOVE, call.instruction(), name);
            } else if (name.equals("get") && !facts.isThere()) {
                note(Kind.UNGUARDED_GET, call.instruction(), "");
            }
        }

        private Set<Facts> afterOther(AbstractInsnNode instruction, Set<Facts> facts) {
            Optional<String> change =
                    changeBy.computeIfAbsent(instruction, one -> mutations.by(one, method, StatePaths::isStateObject));
            if (change.isEmpty()) {
                return facts;
            }
            changes.add(new Observation(Kind.MUTATED_WITHOUT_UPDATE, method, instruction, change.get()));
            return facts.stream()
                    .map(one -> one.isTimingOut() == Known.YES || one.isRemoved() ? one : one.mutated())
                    .collect(Collectors.toSet());
        }

        private void note(Kind kind, AbstractInsnNode instruction, String subject) {
            observations.add(new Observation(kind, method, instruction, subject));
        }
    }

    private static Set<Facts> each(Set<Facts> facts, Function<Facts, Facts> change) {
        return facts.stream().map(change).collect(Collectors.toSet());
    }

    static boolean isOfState(CallSite call) {
        return call.owner().equals(SparkApi.STATE);
    }

    private static boolean isStateObject(Expr value) {
        return value instanceof Expr.Result result
                && isOfState(result.call())
                && (result.call().name().equals("get") || result.call().name().equals("getOption"));
    }
}
