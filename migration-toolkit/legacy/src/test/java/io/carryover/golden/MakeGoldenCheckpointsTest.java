package io.carryover.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Makes the golden checkpoints that are missing, each in a Java of its own: with {@code -Dcarryover.golden=write}, after the
 * module {@code legacy-lane} has been built, whose Spark 3.5.1 is used. What has been made once is not made again.
 */
@EnabledIfSystemProperty(named = "carryover.golden", matches = "write")
class MakeGoldenCheckpointsTest {

    private static final Path STORED = Path.of("src/test/resources/golden");
    private static final Path SOURCES = Path.of("src/test/java/io/carryover/golden");
    private static final Path LANE = Path.of("../../legacy-lane/target");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("io.carryover.golden.Golden#ALL")
    void make(Golden golden) throws Exception {
        Path zip = STORED.resolve(golden + ".zip");
        if (!Files.exists(zip)) {
            Path checkpoint = folder.resolve("checkpoint");
            run(golden, checkpoint);
            Files.createDirectories(STORED);
            store(checkpoint, Files.newOutputStream(zip));
        }
        assertThat(zip).isNotEmptyFile();
    }

    private void run(Golden golden, Path checkpoint) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-cp", classPath(golden), WordCount.class.getName(), checkpoint.toString()));
        command.addAll(List.of(
                golden.operation(),
                golden.serializerClass(),
                Integer.toString(golden.lastBatch()),
                Boolean.toString(golden.pending())));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private String classPath(Golden golden) throws IOException {
        if (!golden.spark().equals("3.5.1")) {
            return System.getProperty("java.class.path");
        }
        String libraries = LANE.resolve("classes") + ":" + Files.readString(LANE.resolve("lane.classpath"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", libraries, "-d", classes.toString()));
        try (Stream<Path> sources = Files.list(SOURCES)) {
            sources.map(Path::toString)
                    .filter(name -> !name.endsWith("Test.java"))
                    .forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes + ":" + libraries;
    }

    /** The newest metadata and all state: what is older of the former would only be large. */
    private static void store(Path checkpoint, OutputStream out) throws IOException {
        Path newest = newestMetadata(checkpoint);
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(checkpoint)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.getParent().equals(checkpoint)
                        || file.getFileName().toString().matches("\\.?" + newest.getFileName() + "(\\.crc)?")) {
                    zip.putNextEntry(new ZipEntry(checkpoint.relativize(file).toString()));
                    Files.copy(file, zip);
                }
            }
        }
    }

    private static Path newestMetadata(Path checkpoint) throws IOException {
        try (Stream<Path> files = Files.list(checkpoint)) {
            return files.filter(file -> file.getFileName().toString().matches("checkpoint-\\d+"))
                    .max(Comparator.comparingLong(MakeGoldenCheckpointsTest::time))
                    .orElseThrow();
        }
    }

    private static long time(Path metadata) {
        return Long.parseLong(metadata.getFileName().toString().replace("checkpoint-", ""));
    }
}
