package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Java sources that are no part of this build. */
record Sources(List<Path> files) {

    static Sources in(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new Sources(
                    all.filter(file -> file.toString().endsWith(".java")).toList());
        }
    }

    /** @param classes what they see besides the class path of these tests */
    void compileInto(Path target, List<Path> classes) throws IOException {
        Files.createDirectories(target);
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-g", "--release", "17", "-d", target.toString(), "-cp", classPath(classes)));
        files.forEach(file -> arguments.add(file.toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int failed = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        assertThat(failed).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    static String classPath(List<Path> classes) {
        return Stream.concat(classes.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
