package io.carryover.guide;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The methods and nested types of a source file by name, as the compiler's own parser finds them. */
final class SourceMembers {

    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    private SourceMembers(String text, CompilationUnitTree unit, SourcePositions positions) {
        this.text = text;
        this.unit = unit;
        this.positions = positions;
    }

    static SourceMembers of(Path file) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            return new SourceMembers(
                    Files.readString(file), unit, Trees.instance(task).getSourcePositions());
        }
    }

    /**
     * The text of all members of this name, without their indentation.
     *
     * @throws IllegalArgumentException if there is none
     */
    String named(String name) {
        List<String> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                return visit(method, method.getName(), () -> super.visitMethod(method, unused));
            }

            @Override
            public Void visitClass(ClassTree type, Void unused) {
                return visit(type, type.getSimpleName(), () -> super.visitClass(type, unused));
            }

            private Void visit(Tree tree, CharSequence itsName, Runnable inner) {
                if (name.contentEquals(itsName)) {
                    found.add(textOf(tree));
                } else {
                    inner.run();
                }
                return null;
            }
        }.scan(unit, null);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(unit.getSourceFile().getName() + " has no member " + name);
        }
        return String.join("\n", found);
    }

    private String textOf(Tree tree) {
        int start = text.lastIndexOf('\n', (int) positions.getStartPosition(unit, tree)) + 1;
        int end = (int) positions.getEndPosition(unit, tree);
        return withoutIndent(text.substring(startOfComment(start), end));
    }

    /** Where the comment begins that stands right above a line; the line itself if there is none. */
    private int startOfComment(int lineStart) {
        if (!text.substring(0, lineStart).stripTrailing().endsWith("*/")) {
            return lineStart;
        }
        return text.lastIndexOf('\n', text.lastIndexOf("/**", lineStart)) + 1;
    }

    private static String withoutIndent(String member) {
        return member.stripIndent().stripTrailing() + "\n";
    }
}
