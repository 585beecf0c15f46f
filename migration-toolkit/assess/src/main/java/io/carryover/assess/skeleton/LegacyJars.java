package io.carryover.assess.skeleton;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * What was assessed, as the class path of a Maven project: jars where they are, folders of classes as jars of the project.
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
    void copyFolders(Path project) throws IOException {
        for (int i = 0; i < places.size(); i++) {
            if (isOfClasses(i)) {
                Files.createDirectories(project.resolve(FOLDER));
                jar(places.get(i), project.resolve(FOLDER).resolve(name(i) + ".jar"));
            }
        }
    }

    private String dependency(int index) {
        String path = isOfClasses(index)
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

    private boolean isOfClasses(int index) {
        return Files.isDirectory(places.get(index))
                || places.get(index).toString().endsWith(".class");
    }

    private static String name(int index) {
        return "classes-" + (index + 1);
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : files(classes)) {
                byte[] bytes = Files.readAllBytes(file);
                entries.putNextEntry(new JarEntry(
                        file.equals(classes)
                                ? TeamClasses.fileOf(bytes)
                                : classes.relativize(file).toString().replace('\\', '/')));
                entries.write(bytes);
            }
        }
    }

    private static List<Path> files(Path classes) throws IOException {
        try (Stream<Path> all = Files.walk(classes)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
