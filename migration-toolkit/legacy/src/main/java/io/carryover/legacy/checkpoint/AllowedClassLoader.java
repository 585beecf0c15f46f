package io.carryover.legacy.checkpoint;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds allowed classes only. Kryo knows no filter: it asks a class loader for each class that a file names, before it makes
 * an object of it. Classes that are registered with Kryo, Spark's and the job's own, are not named in files; {@link
 * KryoSettings} looks at those.
 */
final class AllowedClassLoader extends ClassLoader {

    private final AllowedClasses allowed;
    private final Set<String> ofJob = new LinkedHashSet<>();

    AllowedClassLoader(ClassLoader parent, AllowedClasses allowed) {
        super(parent);
        this.allowed = allowed;
    }

    /** The classes of the job that were asked for up to now. */
    Set<String> ofJob() {
        return Collections.unmodifiableSet(ofJob);
    }

    /** @throws ForbiddenClass if it is not allowed; it is not a missing class, for which Kryo would ask another loader */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> found = super.loadClass(name, resolve);
        allowed.require(found);
        if (ClassOrigin.isOfJob(name)) {
            ofJob.add(name);
        }
        return found;
    }
}
