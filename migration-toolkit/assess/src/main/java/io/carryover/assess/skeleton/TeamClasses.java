package io.carryover.assess.skeleton;

import io.carryover.assess.input.ClassLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The classes of some jars and folders, without their code, looked up one at a time. */
final class TeamClasses {

    private final List<Path> places;
    private final Map<String, Optional<ClassNode>> found = new HashMap<>();

    TeamClasses(List<Path> places) {
        this.places = List.copyOf(places);
    }

    /** @param name as Java source has it, nested classes behind a dot; binary names do as well */
    Optional<ClassNode> find(String name) {
        String path = name.replace('.', '/');
        Optional<ClassNode> node = found.computeIfAbsent(path, this::read);
        while (node.isEmpty() && path.indexOf('/') >= 0) {
            int last = path.lastIndexOf('/');
            path = path.substring(0, last) + '$' + path.substring(last + 1);
            node = found.computeIfAbsent(path, this::read);
        }
        return node;
    }

    private Optional<ClassNode> read(String path) {
        return places.stream()
                .flatMap(place -> bytes(place, path + ".class").stream())
                .findFirst()
                .flatMap(TeamClasses::node);
    }

    private static Optional<ClassNode> node(byte[] bytes) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE);
            return Optional.of(node);
        } catch (RuntimeException e) {
            return Optional.empty(); // broken: as good as not there
        }
    }

    private static Optional<byte[]> bytes(Path place, String file) {
        try {
            if (Files.isDirectory(place)) {
                Path path = place.resolve(file);
                return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
            }
            return place.toString().endsWith(".class") ? single(place, file) : entry(place, file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> single(Path place, String file) throws IOException {
        byte[] bytes = Files.readAllBytes(place);
        return file.equals(fileOf(bytes)) ? Optional.of(bytes) : Optional.empty();
    }

    /** Where a class file belongs in a jar. */
    static String fileOf(byte[] classFile) {
        return new ClassReader(classFile).getClassName() + ".class";
    }

    private static Optional<byte[]> entry(Path jar, String file) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (String folder : FatJar.PLACES) {
                ZipEntry entry = zip.getEntry(folder + file);
                if (entry != null) {
                    return Optional.of(classIn(zip, entry));
                }
            }
            return Optional.empty();
        }
    }

    private static byte[] classIn(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return ClassLocation.classIn(in);
        }
    }
}
