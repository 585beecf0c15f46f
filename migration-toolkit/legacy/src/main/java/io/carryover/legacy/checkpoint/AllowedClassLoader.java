package io.carryover.legacy.checkpoint;

/**
 * Finds allowed classes only. Kryo knows no filter: it asks a class loader for each class that a file names, before it makes
 * an object of it. Classes that are registered with Kryo, Spark's and the job's own, are not named in files.
 */
final class AllowedClassLoader extends ClassLoader {

    private final AllowedClasses allowed;

    AllowedClassLoader(ClassLoader parent, AllowedClasses allowed) {
        super(parent);
        this.allowed = allowed;
    }

    /** @throws ForbiddenClass if it is not allowed; it is not a missing class, for which Kryo would ask another loader */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> found = super.loadClass(name, resolve);
        allowed.require(found);
        return found;
    }
}
