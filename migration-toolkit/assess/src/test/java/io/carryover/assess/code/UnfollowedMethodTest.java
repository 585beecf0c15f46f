package io.carryover.assess.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.Assessor;
import io.carryover.assess.ClassFolder;
import io.carryover.assess.Problem;
import io.carryover.assess.input.ClassInventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A method that is not looked into must not pass for one in which nothing was found. */
class UnfollowedMethodTest {

    private static final int LONGEST = 20_000;

    @TempDir
    private Path folder;

    @Test
    void isNamedIfItIsTooLong() throws IOException {
        assertThat(problemsOf(code -> nothing(code, LONGEST))).containsExactly("method run could not be followed");
    }

    @Test
    void isNamedIfNoVerifierWouldLetItPass() throws IOException {
        assertThat(problemsOf(code -> code.visitInsn(Opcodes.POP))).containsExactly("method run could not be followed");
    }

    @Test
    void isNoneIfItIsJustShortEnough() throws IOException {
        assertThat(problemsOf(code -> nothing(code, LONGEST - 1))).isEmpty();
    }

    @Test
    void isNamedIfItsFramesAreTooLarge() throws IOException {
        assertThat(problemsOf(code -> nothing(code, LONGEST - 1), 65_535))
                .containsExactly("method run could not be followed");
    }

    @Test
    void isNoneIfItHasManyVariables() throws IOException {
        assertThat(problemsOf(code -> nothing(code, 5_000), 500)).isEmpty();
    }

    @Test
    void isNamedWhateverBreaks() throws IOException {
        Path file = Files.write(folder.resolve("Job.class"), jobWith(code -> nothing(code, 1), 1));
        try (ClassInventory classes = ClassInventory.of(List.of(file), List.of())) {
            Program program = new Program(classes);
            program.withCare("Job", () -> {
                throw new IllegalStateException("odd");
            });
            program.withCare("Job", () -> {
                throw new OutOfMemoryError("none left");
            });
            program.withCare("Job", () -> {
                throw new StackOverflowError();
            });

            assertThat(classes.problems())
                    .extracting(Problem::what)
                    .containsExactly(
                            "could not be followed to its end (java.lang.IllegalStateException: odd)",
                            "could not be followed to its end (java.lang.OutOfMemoryError: none left)",
                            "could not be followed to its end (java.lang.StackOverflowError)");
        }
    }

    @Test
    void isNamedIfItIsReachedByAStreamAndBreaksWhatLooksAtItsCalls() throws IOException {
        List<Path> inputs = new ArrayList<>(List.of(endlessSuperclassesOf(FarCalls.Top.class)));
        inputs.addAll(ClassFolder.filesOf(FarCalls.class));

        assertThat(Assessor.assess(inputs, List.of()).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).endsWith("FarCalls$Steps.class"))
                .satisfies(problem -> assertThat(problem.what())
                        .isEqualTo("could not be followed to its end (java.lang.StackOverflowError)"));
    }

    /** More than any stack has room for. */
    private Path endlessSuperclassesOf(Class<?> type) throws IOException {
        Path file = folder.resolve("deep.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            add(jar, type.getName().replace('.', '/'), "deep/C0");
            for (int depth = 0; depth < 20_000; depth++) {
                add(jar, "deep/C" + depth, "deep/C" + (depth + 1));
            }
        }
        return file;
    }

    private static void add(JarOutputStream jar, String name, String superclass) throws IOException {
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, name, null, superclass, null);
        type.visitEnd();
        jar.putNextEntry(new JarEntry(name + ".class"));
        jar.write(type.toByteArray());
        jar.closeEntry();
    }

    private static void nothing(MethodVisitor code, int count) {
        for (int i = 0; i < count; i++) {
            code.visitInsn(Opcodes.NOP);
        }
    }

    private List<String> problemsOf(Consumer<MethodVisitor> code) throws IOException {
        return problemsOf(code, 1);
    }

    private List<String> problemsOf(Consumer<MethodVisitor> code, int variables) throws IOException {
        Path file = Files.write(folder.resolve("Job.class"), jobWith(code, variables));
        List<Problem> problems = Assessor.assess(List.of(file), List.of()).problems();
        assertThat(problems).allSatisfy(problem -> assertThat(problem.file()).isEqualTo(file.toString()));
        return problems.stream().map(Problem::what).toList();
    }

    /**
     * One method with code, which returns behind it, and one without any.
     *
     * @param variables that the method asks for, and as many places on its stack
     */
    private static byte[] jobWith(Consumer<MethodVisitor> code, int variables) {
        ClassWriter job = new ClassWriter(0);
        job.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "Job", null, "java/lang/Object", null);
        job.newUTF8("Lorg/apache/spark/streaming/api/java/JavaDStream;");
        MethodVisitor run = job.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
        run.visitCode();
        code.accept(run);
        run.visitInsn(Opcodes.RETURN);
        run.visitMaxs(variables, variables);
        run.visitEnd();
        job.visitMethod(Opcodes.ACC_NATIVE, "none", "()V", null, null).visitEnd();
        job.visitEnd();
        return job.toByteArray();
    }
}
