package io.carryover.assess.skeleton;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * What was assessed, as the class path of a Maven project: jars where they are; folders of classes, and classes that lie
 * in a folder of a jar, as jars of the project.
 *
 * @param places jars and folders
 */
record LegacyJars(List<Path> places) {

    private static final String FOLDER = "lib";

    LegacyJars {
        places =
                places.stream().map(place -> place.toAbsolutePath().normalize()).toList();
    }

    String dependencies() {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            xml.append(dependency(i)).append(i + 1 < places.size() ? "\n" : "");
        }
        return xml.toString();
    }

    /** @param project the folder of the project */
    void copyClasses(Path project) throws IOException {
        for (int i = 0; i < places.size(); i++) {
            if (isCopied(i)) {
                Files.createDirectories(project.resolve(FOLDER));
                jar(places.get(i), project.resolve(FOLDER).resolve(name(i) + ".jar"));
            }
        }
    }

    private String dependency(int index) {
        String path = isCopied(index)
                ? "@{project.basedir}/" + FOLDER + "/" + name(index) + ".jar"
                : places.get(index).toString();
        return """
                        <dependency>
                            <groupId>assessed</groupId>
                            <artifactId>%s</artifactId>
                            <version>0</version>
                            <scope>system</scope>
                            <systemPath>%s</systemPath>
                        </dependency>"""
                .formatted(name(index), Quoted.xml(path))
                .indent(8)
                .stripTrailing();
    }

    private boolean isCopied(int index) {
        Path place = places.get(index);
        return Files.isDirectory(place)
                || place.toString().endsWith(".class")
                || FatJar.at(place).isPresent();
    }

    private static String name(int index) {
        return "classes-" + (index + 1);
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            Optional<FatJar> fat = FatJar.at(classes);
            if (fat.isPresent()) {
                fat.get().unpackInto(entries);
            } else if (Files.isDirectory(classes)) {
                addFolder(classes.toRealPath(), entries);
            } else {
                byte[] bytes = Files.readAllBytes(classes);
                add(TeamClasses.fileOf(bytes), bytes, entries);
            }
        }
    }

    private static void addFolder(Path classes, JarOutputStream entries) throws IOException {
        for (Path file : AssessedPlaces.filesIn(classes)) {
            if (!AssessedPlaces.isJar(file)) {
                add(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file), entries);
            }
        }
    }

    private static void add(String name, byte[] bytes, JarOutputStream entries) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(bytes);
    }
}
