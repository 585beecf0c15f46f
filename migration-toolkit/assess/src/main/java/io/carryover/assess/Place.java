package io.carryover.assess;

/**
 * A place in the code.
 *
 * @param className the binary name, {@code com.acme.Job$Inner}
 * @param method as in the source: a lambda's is that of the method around it; empty if the finding is of the class as a whole
 * @param line from 1; 0 if the class was compiled without line numbers
 * @param sourceFile its path from the root of the sources, such as {@code com/acme/Job.java}; null if the class does not say
 */
public record Place(String className, String method, int line, String sourceFile) implements Comparable<Place> {

    /** The top-level class that the place is in. */
    public String topLevelClass() {
        int dollar = className.indexOf('$', className.lastIndexOf('.') + 2);
        return dollar < 0 ? className : className.substring(0, dollar);
    }

    @Override
    public int compareTo(Place other) {
        int byClass = topLevelClass().compareTo(other.topLevelClass());
        if (byClass != 0) {
            return byClass;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : (className + method).compareTo(other.className + other.method);
    }

    /** Such as {@code com.acme.Job.main:42}. */
    @Override
    public String toString() {
        return className + (method.isEmpty() ? "" : "." + method) + (line == 0 ? "" : ":" + line);
    }
}
