package io.carryover.legacy.checkpoint;

import java.io.EOFException;
import java.io.InvalidClassException;
import java.util.Optional;
import org.apache.hadoop.fs.ChecksumException;

/** What a user is told of a file that cannot be read. Whatever a damaged file makes the engine throw, it is a refusal. */
final class ReadFailure {

    private ReadFailure() {}

    /**
     * @param file that was being read
     * @throws VirtualMachineError if it is one that no file can cause
     */
    static UnreadableCheckpointException of(Object file, Throwable cause) {
        if (cause instanceof UnreadableCheckpointException known) {
            return known;
        }
        if (cause instanceof InternalError broken) {
            throw broken;
        }
        return in(cause, ForbiddenClass.class)
                .<UnreadableCheckpointException>map(forbidden -> new RejectedClassException(file.toString(), forbidden))
                .orElseGet(() -> new UnreadableCheckpointException(file + ": " + reason(cause), passable(cause)));
    }

    /** A task that fails by an error of the JVM, and be it as a cause, takes its executor along, and with it what it had to say. */
    private static Throwable passable(Throwable cause) {
        if (cause instanceof VirtualMachineError) {
            RuntimeException passable = new RuntimeException(cause.toString());
            passable.setStackTrace(cause.getStackTrace());
            return passable;
        }
        return cause;
    }

    /** Whether it is the jar that does not fit, and not the file that is damaged: another file would fail as well. */
    static boolean isOfClasses(Throwable cause) {
        return missingClass(cause).isPresent()
                || in(cause, InvalidClassException.class).isPresent()
                || LostLambda.classOf(cause).isPresent();
    }

    private static String reason(Throwable cause) {
        Optional<String> missing = missingClass(cause);
        if (missing.isPresent()) {
            return "needs the class " + missing.get() + ", which is not there: give the job's jar with --jars"
                    + heldByKryo(cause)
                            .map(held ->
                                    "; if you did, classes in it have another form than when this was written (it holds "
                                            + held + "): give the jar that the job ran with")
                            .orElse("");
        }
        Optional<InvalidClassException> changed = in(cause, InvalidClassException.class);
        if (changed.isPresent()) {
            return "was written with another form of a class (" + oneLine(changed.get())
                    + "): give the jar that the job ran with";
        }
        Optional<String> lambda = LostLambda.classOf(cause);
        if (lambda.isPresent()) {
            return "was written with another form of a class (" + lambda.get()
                    + "; it has no such lambda any more): give the jar that the job ran with";
        }
        if (in(cause, ChecksumException.class).isPresent()) {
            return "is damaged, its checksum differs: take it from a copy of the checkpoint";
        }
        if (in(cause, EOFException.class).isPresent()) {
            return "is damaged, it ends too early: take it from a copy of the checkpoint";
        }
        if (cause instanceof OutOfMemoryError) {
            return "is damaged, or needs more memory than the "
                    + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB that there are";
        }
        return "cannot be read (" + oneLine(root(cause)) + ")"
                + heldByKryo(cause)
                        .map(held -> ": it is damaged, or its classes had another form (it holds " + held
                                + "): take it from a copy of the checkpoint, or give the jar that the job ran with")
                        .orElse("");
    }

    /** Kryo reads what it takes for the name of a class wherever it has lost its way. */
    private static Optional<String> heldByKryo(Throwable cause) {
        return in(cause, KryoMisfit.class).flatMap(KryoMisfit::held);
    }

    private static Optional<String> missingClass(Throwable cause) {
        return in(cause, ClassNotFoundException.class)
                .map(Throwable::getMessage)
                .or(() -> in(cause, NoClassDefFoundError.class)
                        .map(Throwable::getMessage)
                        .map(name -> name.replace('/', '.')));
    }

    private static <T extends Throwable> Optional<T> in(Throwable error, Class<T> type) {
        for (Throwable one = error; one != null; one = one.getCause()) {
            if (type.isInstance(one)) {
                return Optional.of(type.cast(one));
            }
        }
        return Optional.empty();
    }

    private static Throwable root(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String oneLine(Throwable error) {
        String message = error.getMessage();
        return message == null
                ? error.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
