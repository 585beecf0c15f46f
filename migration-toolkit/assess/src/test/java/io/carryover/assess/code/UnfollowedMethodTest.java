package io.carryover.assess.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.assess.Assessor;
import io.carryover.assess.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
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

    private static void nothing(MethodVisitor code, int count) {
        for (int i = 0; i < count; i++) {
            code.visitInsn(Opcodes.NOP);
        }
    }

    private List<String> problemsOf(Consumer<MethodVisitor> code) throws IOException {
        Path file = Files.write(folder.resolve("Job.class"), jobWith(code));
        List<Problem> problems = Assessor.assess(List.of(file), List.of()).problems();
        assertThat(problems).allSatisfy(problem -> assertThat(problem.file()).isEqualTo(file.toString()));
        return problems.stream().map(Problem::what).toList();
    }

    /** One method with code, which returns behind it, and one without any. */
    private static byte[] jobWith(Consumer<MethodVisitor> code) {
        ClassWriter job = new ClassWriter(0);
        job.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "Job", null, "java/lang/Object", null);
        job.newUTF8("Lorg/apache/spark/streaming/api/java/JavaDStream;");
        MethodVisitor run = job.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
        run.visitCode();
        code.accept(run);
        run.visitInsn(Opcodes.RETURN);
        run.visitMaxs(1, 1);
        run.visitEnd();
        job.visitMethod(Opcodes.ACC_NATIVE, "none", "()V", null, null).visitEnd();
        job.visitEnd();
        return job.toByteArray();
    }
}
