package io.carryover.assess.input;

import io.carryover.assess.UnreadableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder of class files, and of jars with such. Links to folders in it are not followed. */
final class Folder implements Container {

    private final Path root;
    private final Spool spool;
    private final List<Container> jars = new ArrayList<>();

    Folder(Path root, Spool spool) {
        this.root = root;
        this.spool = spool;
    }

    @Override
    public void forEachClass(Consumer<ClassLocation> action) {
        try (Stream<Path> files = Files.walk(itself())) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> visit(file, action));
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableInput(root + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** What it is called by may be a link. */
    private Path itself() throws IOException {
        return Files.isSymbolicLink(root) ? root.toRealPath() : root;
    }

    private void visit(Path file, Consumer<ClassLocation> action) {
        String name = file.getFileName().toString();
        if (Jar.isClass(name)) {
            action.accept(new SingleClass(file));
        } else if (Jar.isJar(name)) {
            visitJar(file, action);
        }
    }

    private void visitJar(Path file, Consumer<ClassLocation> action) {
        try {
            Container jar = Jar.open(file, file.toString(), spool, 0);
            jars.add(jar);
            jar.forEachClass(action);
        } catch (IOException | IllegalArgumentException e) {
            spool.leaveOut(file.toString(), "is no jar that can be read (" + e.getMessage() + ")");
        }
    }

    @Override
    public String note() {
        return null;
    }

    @Override
    public void close() throws IOException {
        for (Container jar : jars) {
            jar.close();
        }
    }
}
