package io.carryover.assess.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/**
 * A jar, a multi-release one as Java 17 sees it. Jars inside, as in a Spring Boot jar or a war, are read too, to a depth and
 * to a size. Signatures are not checked: nothing of it is run.
 */
final class Jar implements Container {

    private static final Runtime.Version SEEN_BY = Runtime.Version.parse("17");
    private static final int MAX_DEPTH = 2;

    private final JarFile file;
    private final String name;
    private final Spool spool;
    private final int depth;
    private final List<Container> inside = new ArrayList<>();

    private Jar(JarFile file, String name, Spool spool, int depth) {
        this.file = file;
        this.name = name;
        this.spool = spool;
        this.depth = depth;
    }

    static Jar open(Path path, String name, Spool spool, int depth) throws IOException {
        return new Jar(new JarFile(path.toFile(), false, ZipFile.OPEN_READ, SEEN_BY), name, spool, depth);
    }

    static boolean isClass(String fileName) {
        return fileName.endsWith(".class")
                && !fileName.endsWith("module-info.class")
                && !fileName.endsWith("package-info.class");
    }

    static boolean isJar(String fileName) {
        return fileName.endsWith(".jar") || fileName.endsWith(".war");
    }

    @Override
    public void forEachClass(Consumer<ClassLocation> action) {
        file.versionedStream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/versions/"))
                .forEach(entry -> visit(entry, action));
    }

    private void visit(JarEntry entry, Consumer<ClassLocation> action) {
        if (isClass(entry.getName())) {
            action.accept(new Entry(this, entry.getName()));
        } else if (isJar(entry.getName())) {
            visitJar(entry, action);
        }
    }

    private void visitJar(JarEntry entry, Consumer<ClassLocation> action) {
        String inner = name + "!" + entry.getName();
        if (depth == MAX_DEPTH) {
            spool.leaveOut(inner, "is a jar in a jar in a jar, deeper than any that is run");
            return;
        }
        try (InputStream in = file.getInputStream(entry)) {
            Jar jar = open(spool.copy(in), inner, spool, depth + 1);
            inside.add(jar);
            jar.forEachClass(action);
        } catch (IOException | IllegalArgumentException | SecurityException e) {
            spool.leaveOut(inner, "is no jar that can be read (" + e.getMessage() + ")");
        }
    }

    @Override
    public String note() {
        return isMultiRelease() ? "multi-release: read as Java 17 would" : null;
    }

    private boolean isMultiRelease() {
        return file.isMultiRelease();
    }

    @Override
    public void close() throws IOException {
        for (Container jar : inside) {
            jar.close();
        }
        file.close();
    }

    /** A class in a jar. */
    private record Entry(Jar jar, String path) implements ClassLocation {

        @Override
        public String name() {
            return jar.name + "!" + path;
        }

        @Override
        public InputStream open() throws IOException {
            try {
                return jar.file.getInputStream(jar.file.getJarEntry(path));
            } catch (IllegalArgumentException | SecurityException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }
}
