package io.carryover.legacy.checkpoint;

/** Ends the reading before an object of the class is made; whoever knows the file says it to the user. */
final class ForbiddenClass extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String className;

    ForbiddenClass(String className) {
        super(className);
        this.className = className;
    }

    String className() {
        return className;
    }
}
