package io.carryover.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A case of explicit-end-sessions as a user writes it: one session that ends and one that stays open. */
record UserCase(Path path) {

    static UserCase in(Path parent) {
        return new UserCase(parent.resolve("mine"))
                .with(
                        "batch-01.jsonl",
                        """
                        {"id": 1, "data": "home", "isLast": false}
                        {"id": 1, "data": "paid", "isLast": true}
                        {"id": 2, "data": "home", "isLast": false}
                        """);
    }

    UserCase with(String name, String content) {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return path.resolve(name);
    }
}
