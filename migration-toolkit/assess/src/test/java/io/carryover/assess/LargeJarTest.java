package io.carryover.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.examples.StandardOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** A shaded jar of 100 MB, in a heap that it would not fit into. The time is printed, for it is the machine's, too. */
class LargeJarTest {

    private static final long BYTES = 100L << 20;
    private static final int TEXT = 8_000;

    @TempDir
    private Path folder;

    /** A process of its own, for the bound on its heap. */
    static final class Assess {

        private Assess() {}

        public static void main(String[] args) throws IOException {
            Path jar = Path.of(args[0]);
            long before = System.nanoTime();
            Assessment assessment = Assessor.assess(List.of(jar), List.of());
            System.out.printf(
                    "a jar of %d MB with %d classes: %.1f s, at most %d of %d MB of heap%n",
                    Files.size(jar) >> 20,
                    assessment.inputs().get(0).classes(),
                    (System.nanoTime() - before) / 1e9,
                    heapAtMost() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
            System.exit(
                    assessment.findings().isEmpty() || !assessment.problems().isEmpty() ? 1 : 0);
        }

        private static long heapAtMost() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
        }
    }

    @Test
    @Timeout(120)
    void isAssessedInFlatMemory() throws IOException, InterruptedException {
        Path jar = largeJar();
        assertThat(Files.size(jar)).isGreaterThan(BYTES);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Assess.class.getName(),
                        jar.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        System.out.print(said);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** A job among classes with a random text each, which does not compress. */
    private Path largeJar() throws IOException {
        Path file = folder.resolve("shaded.jar");
        Random random = new Random(1);
        try (JarOutputStream jar = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            jar.setLevel(Deflater.BEST_SPEED);
            Path job = ClassFolder.filesOf(StandardOutput.class).get(0);
            add(jar, StandardOutput.class.getName().replace('.', '/'), Files.readAllBytes(job));
            for (long i = 0, bytes = 0; bytes < BYTES * 4 / 3; i++) {
                byte[] code = classWith("shaded/C" + i, random);
                add(jar, "shaded/C" + i, code);
                bytes += code.length;
            }
        }
        return file;
    }

    private static byte[] classWith(String name, Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(TEXT, ' ', '~').forEach(character -> text.append((char) character));
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        type.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "TEXT", "Ljava/lang/String;", null, text.toString());
        type.visitEnd();
        return type.toByteArray();
    }

    private static void add(JarOutputStream jar, String name, byte[] code) throws IOException {
        jar.putNextEntry(new JarEntry(name + ".class"));
        jar.write(code);
        jar.closeEntry();
    }
}
