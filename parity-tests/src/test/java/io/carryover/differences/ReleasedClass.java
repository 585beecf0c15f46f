package io.carryover.differences;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javax.tools.ToolProvider;

/** A class of a job as it was in one release: compiled when it is asked for, known to its own class loader alone. */
record ReleasedClass(URLClassLoader loader, String name) implements AutoCloseable {

    private static final String SOURCE =
            "public class %s implements java.util.function.Supplier<String>, java.io.Serializable { %s }";

    static ReleasedClass compile(Path folder, String name, String body) throws IOException {
        Path file = Files.createTempDirectory(folder, "release-").resolve(name + ".java");
        Files.writeString(file, SOURCE.formatted(name, body));
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString());
        if (exitCode != 0) {
            throw new IllegalArgumentException("does not compile: " + file);
        }
        URL[] classes = {file.getParent().toUri().toURL()};
        return new ReleasedClass(new URLClassLoader(classes, ReleasedClass.class.getClassLoader()), name);
    }

    @SuppressWarnings("unchecked") // as in the source above
    Supplier<String> newInstance() {
        try {
            return (Supplier<String>) loader.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
