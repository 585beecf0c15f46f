package io.carryover.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a legacy and a migrated job wrote, in a folder of a test. */
record JobOutputs(Path folder) {

    Path legacy() {
        return folder.resolve("legacy");
    }

    Path migrated() {
        return folder.resolve("migrated");
    }

    Path report() {
        return folder.resolve("report");
    }

    JobOutputs with(String file, String... lines) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The arguments that compare them by user. */
    String[] compare(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "compare", "--legacy=" + legacy(), "--migrated=" + migrated(), "--keys=user", "--out=" + report()));
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }
}
