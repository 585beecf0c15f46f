package io.carryover.assess.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** One class file. */
record SingleClass(Path file) implements Container, ClassLocation {

    @Override
    public void forEachClass(Consumer<ClassLocation> action) {
        action.accept(this);
    }

    @Override
    public String note() {
        return null;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {}
}
