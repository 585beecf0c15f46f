package io.carryover.assess.input;

import com.google.common.io.CountingInputStream;
import io.carryover.assess.Input;
import io.carryover.assess.Problem;
import io.carryover.assess.UnreadableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * The classes of some inputs: a few words of each, where the rest is, and which of them have to be looked into. Each is read
 * once to get here, one at a time. Of two classes of one name the first counts, as for Java.
 */
public final class ClassInventory implements AutoCloseable {

    /** Of all classes together: what no program has, and a zip bomb would go on with for hours. */
    private static final long MAX_BYTES = 8L << 30;

    private final Spool spool = new Spool();
    private final List<Container> containers = new ArrayList<>();
    private final Map<String, ClassSummary> inputClasses = new HashMap<>();
    private final Map<String, ClassSummary> classpathClasses = new HashMap<>();
    private final TreeSet<String> mentioning = new TreeSet<>();
    private final List<ReadInput> inputs = new ArrayList<>();

    private final long maxBytes;

    private Subtypes subtypes;
    private List<String> mentioningInOne;
    private long bytes;
    private int classes;
    private int streamingClasses;

    private ClassInventory(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * @throws UnreadableInput if an input is not there, or is neither a jar nor a folder of classes, or if none of the
     *     classes in it can be read, or if there is no class in any of them, or no end to them
     */
    public static ClassInventory of(List<Path> inputs, List<Path> classpath) throws IOException {
        return of(inputs, classpath, MAX_BYTES);
    }

    static ClassInventory of(List<Path> inputs, List<Path> classpath, long maxBytes) throws IOException {
        ClassInventory inventory = new ClassInventory(maxBytes);
        try {
            inputs.forEach(inventory::read);
            inventory.refuseIfThereIsNoClass();
            classpath.forEach(inventory::list);
            return inventory;
        } catch (RuntimeException e) {
            inventory.close();
            throw e;
        }
    }

    /** An input with the names of its classes that have to be looked into. */
    private record ReadInput(Input input, List<String> mentioning) {}

    private void read(Path path) {
        mentioningInOne = new ArrayList<>();
        classes = 0;
        streamingClasses = 0;
        int before = spool.problems().size();
        Container container = Container.open(path, spool);
        containers.add(container);
        container.forEachClass(this::summarize);
        if (classes == 0) {
            refuseIfAllIsLeftOut(path, before);
            leaveOut(path.toString(), "has no class in it");
        }
        inputs.add(
                new ReadInput(new Input(path.toString(), classes, streamingClasses, note(container)), mentioningInOne));
    }

    private void refuseIfThereIsNoClass() {
        if (!inputs.isEmpty() && inputs.stream().allMatch(read -> read.input().classes() == 0)) {
            String paths = inputs.stream().map(read -> read.input().path()).collect(Collectors.joining(", "));
            throw new UnreadableInput(paths + ": there is no class in it; name a jar of classes, not one of sources, or"
                    + " a folder that a build has put classes into");
        }
    }

    private String note(Container container) {
        return classes == 0 ? "there is no class in it" : container.note();
    }

    /** Where nothing was read, nothing is found: that must not look as if nothing were there. */
    private void refuseIfAllIsLeftOut(Path path, int before) {
        spool.problems().stream().skip(before).findFirst().ifPresent(first -> {
            throw new UnreadableInput(path + ": nothing in it can be read: " + first.file() + " " + first.what()
                    + "; build or download it again, for Java 21 at most");
        });
    }

    private void summarize(ClassLocation location) {
        refuseWhatDoesNotEnd(location);
        try {
            byte[] code = read(location);
            ClassReader reader = new ClassReader(code);
            ClassSummary summary = summary(reader, location);
            boolean isMentioning = Mention.isIn(code);
            if (isMentioning) {
                readToItsEnd(reader);
            }
            classes++;
            if (inputClasses.putIfAbsent(summary.name(), summary) == null && isMentioning) {
                mentioning.add(summary.name());
                mentioningInOne.add(summary.name());
                streamingClasses += Mention.ofStreamingIn(code) ? 1 : 0;
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            leaveOut(location, e);
        }
    }

    private void refuseWhatDoesNotEnd(ClassLocation location) {
        if (bytes > maxBytes) {
            throw new UnreadableInput(
                    location.name() + ": the classes in front of it are larger than " + (maxBytes >> 20)
                            + " MiB together, which those of no program are; name what is to be assessed alone");
        }
    }

    private byte[] read(ClassLocation location) throws IOException {
        try (CountingInputStream in = new CountingInputStream(location.open())) {
            try {
                return ClassLocation.classIn(in);
            } finally {
                bytes += in.getCount();
            }
        }
    }

    private static ClassSummary summary(ClassReader reader, ClassLocation location) {
        return new ClassSummary(
                reader.getClassName(), reader.getSuperName(), List.of(reader.getInterfaces()), location);
    }

    private void leaveOut(ClassLocation location, Throwable why) {
        spool.leaveOut(location.name(), "is no class that can be read (" + reason(why) + ")");
    }

    /** The names are at the beginning of a class file: they are there although it is cut short behind them. */
    private static void readToItsEnd(ClassReader reader) {
        reader.accept(new ClassNode(), ClassReader.SKIP_FRAMES);
    }

    /** What ASM throws at broken classes has no message, or one about an index. */
    private static String reason(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            return "asks for more memory than there is";
        }
        if (e instanceof IndexOutOfBoundsException
                || e instanceof NegativeArraySizeException
                || e.getMessage() == null) {
            return "truncated or damaged";
        }
        return e.getMessage();
    }

    private void list(Path path) {
        try {
            Container container = Container.open(path, spool);
            containers.add(container);
            container.forEachClass(this::list);
        } catch (UnreadableInput e) {
            throw new UnreadableInput("class path: " + e.getMessage(), e);
        }
    }

    /** By the name that it has itself: its path may begin with that of a folder, as BOOT-INF/classes. */
    private void list(ClassLocation location) {
        refuseWhatDoesNotEnd(location);
        try {
            ClassSummary summary = summary(new ClassReader(read(location)), location);
            classpathClasses.putIfAbsent(summary.name(), summary);
        } catch (IOException | RuntimeException e) {
            leaveOut(location, e);
        }
    }

    /**
     * The inputs as they were read.
     *
     * @param isOfSpark tells the classes of Spark itself, which are not looked into, by their names
     */
    public List<Input> inputs(Predicate<String> isOfSpark) {
        return inputs.stream()
                .map(read -> noting(
                        read.input(),
                        read.mentioning().stream().filter(isOfSpark).count()))
                .toList();
    }

    private static Input noting(Input input, long ofSpark) {
        if (ofSpark == 0) {
            return input;
        }
        String note = ofSpark == 1
                ? "1 class in a package of Spark's own was not looked into"
                : ofSpark + " classes in packages of Spark's own were not looked into";
        return new Input(
                input.path(),
                input.classes(),
                input.streamingClasses(),
                input.note() == null ? note : input.note() + "; " + note);
    }

    /** The names of the classes of the inputs that have to be looked into, sorted. */
    public List<String> mentioning() {
        return List.copyOf(mentioning);
    }

    /** Whether the inputs use Spark Streaming at all. */
    public boolean hasStreaming() {
        return inputs.stream().anyMatch(read -> read.input().streamingClasses() > 0);
    }

    public boolean isInput(String name) {
        return inputClasses.containsKey(name);
    }

    /** A class of the inputs or of the class path; empty for all others, and for those that cannot be read. */
    public Optional<ClassSummary> find(String name) {
        ClassSummary summary = inputClasses.get(name);
        return Optional.ofNullable(summary != null ? summary : classpathClasses.get(name));
    }

    /** The classes of the inputs that extend or implement one of them, at any distance. */
    public Set<String> subtypes(String name) {
        if (subtypes == null) {
            subtypes = Subtypes.within(inputClasses);
        }
        return subtypes.of(name);
    }

    public void leaveOut(String file, String why) {
        spool.leaveOut(file, why);
    }

    public List<Problem> problems() {
        return spool.problems();
    }

    @Override
    public void close() throws IOException {
        for (Container container : containers) {
            container.close();
        }
        spool.close();
    }
}
