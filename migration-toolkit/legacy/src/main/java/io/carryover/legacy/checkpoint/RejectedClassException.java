package io.carryover.legacy.checkpoint;

/** A checkpoint holds an object of a class that is not allowed, or its settings name one; none was made. */
public final class RejectedClassException extends UnreadableCheckpointException {

    private static final long serialVersionUID = 1;

    private final String className;

    RejectedClassException(String file, ForbiddenClass forbidden) {
        super(
                file + ": " + forbidden.use() + " " + forbidden.className()
                        + ", which is neither of Spark nor of the job's jars; if it belongs to the job, give its jar with"
                        + " --jars or allow it with --allow " + forbidden.className(),
                forbidden);
        this.className = forbidden.className();
    }

    public String className() {
        return className;
    }
}
