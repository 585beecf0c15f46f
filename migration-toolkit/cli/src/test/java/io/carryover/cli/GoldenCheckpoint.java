package io.carryover.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.ToolProvider;

/** A checkpoint that Spark 3.5.1 has left, and the jar of its job: nothing of it is on this class path. */
record GoldenCheckpoint(Path checkpoint, Path jar) {

    private static final Path OF_THE_TOOLKIT = Path.of("../legacy/src/test");
    private static final String NAME = "3.5.1-mapWithState-Java-lag-9-pending";

    static GoldenCheckpoint in(Path folder) throws IOException {
        Path zip = OF_THE_TOOLKIT.resolve("resources/golden/" + NAME + ".zip");
        Path checkpoint = folder.resolve("checkpoint");
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = checkpoint.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
            }
        }
        return new GoldenCheckpoint(checkpoint, jar(compiled(folder.resolve("classes")), folder.resolve("words.jar")));
    }

    private static Path compiled(Path classes) throws IOException {
        Files.createDirectories(classes);
        String[] arguments = Stream.concat(
                        Stream.of("-proc:none", "-nowarn", "-d", classes.toString()), sources().stream())
                .toArray(String[]::new);
        int failed = ToolProvider.getSystemJavaCompiler().run(null, OutputStream.nullOutputStream(), null, arguments);
        if (failed != 0) {
            throw new AssertionError("the job does not compile");
        }
        return classes;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(OF_THE_TOOLKIT.resolve("java/io/carryover/golden"))) {
            return files.map(Path::toString)
                    .filter(file -> !file.endsWith("Test.java"))
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
