package io.carryover.assess.skeleton;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the assessed classes are: a folder stands for its classes, if it has any, and for each jar in it. */
final class AssessedPlaces {

    private AssessedPlaces() {}

    static List<Path> of(List<Path> inputs, List<Path> classpath) throws IOException {
        Stream.Builder<Path> places = Stream.builder();
        for (Path place : Stream.concat(inputs.stream(), classpath.stream()).toList()) {
            in(place).forEach(places);
        }
        return places.build().distinct().toList();
    }

    private static List<Path> in(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        List<Path> files = filesIn(place);
        Stream<Path> classes = files.stream().anyMatch(AssessedPlaces::isClass) ? Stream.of(place) : Stream.empty();
        return Stream.concat(classes, files.stream().filter(AssessedPlaces::isJar))
                .toList();
    }

    /** Sorted; of a folder that is a link, too. */
    static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder.toRealPath())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static boolean isJar(Path file) {
        return file.toString().endsWith(".jar") || file.toString().endsWith(".war");
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class");
    }
}
