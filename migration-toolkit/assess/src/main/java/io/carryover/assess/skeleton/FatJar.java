package io.carryover.assess.skeleton;

import io.carryover.assess.input.ClassLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar of Spring Boot or a war: its own classes lie in a folder of it, where no class path finds them. The jars in it are
 * left where they are, for Spark and much else in them is there already, in another version.
 *
 * @param classes the folder, with a slash at its end
 */
record FatJar(Path jar, String classes) {

    private static final List<String> FOLDERS = List.of("BOOT-INF/classes/", "WEB-INF/classes/");

    /** Where classes may lie in any jar: first its root. */
    static final List<String> PLACES =
            Stream.concat(Stream.of(""), FOLDERS.stream()).toList();

    /** Empty if it is another jar, or none. */
    static Optional<FatJar> at(Path jar) {
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return FOLDERS.stream()
                    .filter(folder ->
                            zip.stream().anyMatch(entry -> entry.getName().startsWith(folder)))
                    .findFirst()
                    .map(folder -> new FatJar(jar, folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes a jar of its own classes. */
    void unpackInto(JarOutputStream target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(this::isClass).toList()) {
                target.putNextEntry(new JarEntry(entry.getName().substring(classes.length())));
                try (InputStream in = zip.getInputStream(entry)) {
                    target.write(ClassLocation.classIn(in));
                }
            }
        }
    }

    private boolean isClass(ZipEntry entry) {
        return entry.getName().startsWith(classes) && entry.getName().endsWith(".class");
    }
}
