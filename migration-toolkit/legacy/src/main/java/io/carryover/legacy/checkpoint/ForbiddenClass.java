package io.carryover.legacy.checkpoint;

/** Ends the reading before an object of the class is made; whoever knows the file says it to the user. */
final class ForbiddenClass extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String className;
    private final String use;

    ForbiddenClass(String className) {
        this(className, "holds an object of");
    }

    /** @param use what the file has to do with the class, to be read between the names of both */
    ForbiddenClass(String className, String use) {
        super(className);
        this.className = className;
        this.use = use;
    }

    String use() {
        return use;
    }

    String className() {
        return className;
    }
}
