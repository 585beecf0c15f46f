package io.carryover.parity.faults;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles sources in memory against the class path of this JVM.
 *
 * @param classes the folder that the classes are written into
 */
record Compilation(Path classes) {

    /**
     * @throws IllegalArgumentException if they do not compile; says where
     */
    void compile(List<SourceText> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<InMemory> units = sources.stream().map(InMemory::new).toList();
            List<String> options = List.of("-proc:none", "-nowarn", "-parameters", "-g");
            if (!compiler.getTask(messages, files, null, options, null, units).call()) {
                throw new IllegalArgumentException("a copy does not compile: " + messages);
            }
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {

        private final String text;

        InMemory(SourceText source) {
            super(URI.create("memory:///" + source.className().replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
