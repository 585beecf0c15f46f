package io.carryover.legacy.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Java deserialization of allowed classes, which also reads what another release of Spark wrote: most of Spark's classes name
 * no version of themselves, so that any method added makes them others to Java, with the very same fields. Run on Spark 3.5.1
 * and 4.1.
 */
final class CheckedObjectInput extends ObjectInputStream {

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double", "void");

    private final ClassLoader loader;
    private final AllowedClasses allowed;
    private final Map<String, Long> versionsOfSpark = new HashMap<>();
    private ClassNotFoundException missing;

    CheckedObjectInput(InputStream in, ClassLoader loader, AllowedClasses allowed) throws IOException {
        super(in);
        this.loader = loader;
        this.allowed = allowed;
        setObjectInputFilter(allowed);
    }

    /** The version of a class of Spark as it was written, if one was. */
    Optional<Long> versionOf(Class<?> type) {
        return Optional.ofNullable(versionsOfSpark.get(type.getName()));
    }

    /**
     * The next object.
     *
     * @throws ClassNotFoundException if a class is missing, also where Java itself would fail elsewhere: a lambda of a missing
     *     class stays in the form that it was written in, which fits into no field
     */
    Object nextObject() throws IOException, ClassNotFoundException {
        try {
            return readObject();
        } catch (RuntimeException | IOException e) {
            if (missing == null || !isConsequence(e)) {
                throw e;
            }
            missing.addSuppressed(e);
            throw missing;
        }
    }

    /** Classes of Spark wrap what fails when they are read. */
    private static boolean isConsequence(Throwable failure) {
        boolean isConsequence = false;
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof ForbiddenClass) {
                return false;
            }
            isConsequence |= one instanceof RuntimeException;
        }
        return isConsequence;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass written) throws IOException, ClassNotFoundException {
        if (PRIMITIVES.contains(written.getName())) {
            return super.resolveClass(written);
        }
        Class<?> type = found(written.getName());
        if (ClassOrigin.isOfJob(written.getName())) {
            requireSameForm(written, type);
        }
        return type;
    }

    private Class<?> found(String name) throws ClassNotFoundException {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            missing = missing == null ? e : missing;
            throw e;
        }
    }

    /** Java drops what was in a field that is gone, and without a word. */
    private void requireSameForm(ObjectStreamClass written, Class<?> type) throws InvalidClassException {
        allowed.require(type); // before the look-up, which initializes it
        ObjectStreamClass here = ObjectStreamClass.lookup(type);
        if (here != null) {
            requireSameFields(written, here);
        }
    }

    @Override
    protected ObjectStreamClass readClassDescriptor() throws IOException, ClassNotFoundException {
        ObjectStreamClass written = super.readClassDescriptor();
        if (!ClassOrigin.isOfSpark(written.getName())) {
            return written;
        }
        versionsOfSpark.put(written.getName(), written.getSerialVersionUID());
        Class<?> type = found(written.getName());
        allowed.require(type); // before the look-up, which initializes it
        ObjectStreamClass here = ObjectStreamClass.lookup(type);
        if (here == null || here.getSerialVersionUID() == written.getSerialVersionUID()) {
            return written;
        }
        requireSameFields(written, here);
        return here;
    }

    private static void requireSameFields(ObjectStreamClass written, ObjectStreamClass here)
            throws InvalidClassException {
        if (!Arrays.equals(fields(written), fields(here))) {
            throw new InvalidClassException(
                    written.getName(),
                    "has the fields " + Arrays.toString(fields(written)) + ", and here "
                            + Arrays.toString(fields(here)));
        }
    }

    private static String[] fields(ObjectStreamClass type) {
        return Arrays.stream(type.getFields())
                .map(ObjectStreamField::toString)
                .sorted()
                .toArray(String[]::new);
    }
}
