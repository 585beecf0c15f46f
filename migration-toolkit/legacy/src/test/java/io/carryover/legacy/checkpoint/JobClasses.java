package io.carryover.legacy.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;

/** Classes that are compiled by a test, in a class loader of their own: there can be several forms of one. */
final class JobClasses {

    private final ClassLoader loader;

    private JobClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /** None but those of the test. */
    static JobClasses none() {
        return new JobClasses(JobClasses.class.getClassLoader());
    }

    /**
     * @param folder an empty one
     * @param source of a class in the package {@code com.example.changed}
     */
    static JobClasses of(Path folder, String name, String source) {
        try {
            Path file = Files.createDirectories(folder).resolve(name + ".java");
            Files.writeString(file, "package com.example.changed;\n" + source);
            int failed = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-proc:none", "-Xlint:none", "-d", folder.toString(), file.toString());
            if (failed != 0) {
                throw new AssertionError(name + " does not compile");
            }
            URL classes = folder.toUri().toURL();
            return new JobClasses(new URLClassLoader(new URL[] {classes}, JobClasses.class.getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Object make(String name, Object... arguments) throws ReflectiveOperationException {
        return loader.loadClass("com.example.changed." + name)
                .getConstructors()[0]
                .newInstance(arguments);
    }

    /** Lets these be the classes of the thread meanwhile. */
    <T> T in(Callable<T> reading) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return reading.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
