package io.carryover.cli;

import com.example.words.WordCount;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The jar of {@link WordCount}, with what is the job's own and nothing else; of a name that looks otherwise in a URL. */
final class WordCountJar {

    private WordCountJar() {}

    static Path in(Path folder) throws IOException, URISyntaxException {
        Path classes = Path.of(WordCount.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path jar = folder.resolve("word count.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> found = Files.list(classes.resolve("com/example/words"))) {
            List<Path> own = found.toList();
            for (Path one : own) {
                entries.putNextEntry(new JarEntry(classes.relativize(one).toString()));
                Files.copy(one, entries);
            }
        }
        return jar;
    }
}
