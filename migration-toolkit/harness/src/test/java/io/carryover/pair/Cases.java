package io.carryover.pair;

import io.carryover.parity.fixture.Fixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a case in an empty folder. */
final class Cases {

    private final Path folder;

    private Cases(Path folder) {
        this.folder = folder;
    }

    /** @param batches the lines of each, one below the other */
    static Cases in(Path folder, String... batches) {
        Cases made = new Cases(folder);
        for (int i = 0; i < batches.length; i++) {
            made.with("batch-%02d.jsonl".formatted(i + 1), batches[i]);
        }
        return made;
    }

    Cases with(String name, String... lines) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), String.join("\n", lines));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cases idle(int batches) {
        return with("case.json", "{\"idleBatches\": " + batches + "}");
    }

    <E> PairCase<E> of(JobPair<E> pair) {
        return PairCase.of(pair, Fixture.read(folder));
    }
}
