package io.carryover.assess.input;

import io.carryover.assess.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/** A jar, a folder or a single class file. */
interface Container extends AutoCloseable {

    /** In an order that is the same for the same container. */
    void forEachClass(Consumer<ClassLocation> action);

    /** What a reader should know of how it is read; null if nothing. */
    String note();

    @Override
    void close() throws IOException;

    /** @throws UnreadableInput if there is nothing, or nothing that holds classes */
    static Container open(Path path, Spool spool) {
        if (Files.isDirectory(path)) {
            return new Folder(path, spool);
        }
        if (!Files.isRegularFile(path)) {
            throw new UnreadableInput(
                    path + ": no such file or folder; name a jar, a folder of classes or a class file");
        }
        return path.toString().endsWith(".class") ? new SingleClass(path) : jar(path, spool);
    }

    private static Container jar(Path path, Spool spool) {
        try {
            return Jar.open(path, path.toString(), spool, 0);
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnreadableInput(
                    path + ": is no jar that can be read (" + e.getMessage() + "); build or download it again", e);
        } catch (IOException e) {
            throw new UnreadableInput(path + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }
}
