package io.carryover.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The example of a team's own pair, compiled into a jar: nothing of it is on this class path. */
final class ExampleJar {

    private static final Path EXAMPLE =
            Path.of("../../docs/examples/own-pair").toAbsolutePath().normalize();

    private ExampleJar() {}

    static Path in(Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(classes);
        return jar(classes, folder.resolve("example.jar"));
    }

    /** One of its cases. */
    static Path fixture(String name) {
        return EXAMPLE.resolve("src/test/cases").resolve(name);
    }

    private static void compile(Path classes) throws IOException {
        List<String> sources = sources();
        String[] arguments = Stream.concat(
                        Stream.of("-proc:none", "-nowarn", "-d", classes.toString()), sources.stream())
                .toArray(String[]::new);
        int failed = ToolProvider.getSystemJavaCompiler().run(null, OutputStream.nullOutputStream(), null, arguments);
        if (failed != 0) {
            throw new AssertionError("the example does not compile");
        }
    }

    /** All but the JUnit tests. */
    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE.resolve("src"))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java") && !file.endsWith("Test.java"))
                    .toList();
        }
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
