package io.carryover.assess.skeleton;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A type as Java source names it.
 *
 * @param name without its arguments and dimensions: {@code java.util.List}, {@code com.acme.Job.Session}, {@code int}
 * @param dimensions of an array; 0 if it is none
 */
record TypeName(String name, List<TypeName> arguments, int dimensions) {

    TypeName {
        arguments = List.copyOf(arguments);
    }

    static TypeName parse(String source) {
        String text = source.strip();
        if (text.endsWith("[]")) {
            TypeName element = parse(text.substring(0, text.length() - 2));
            return new TypeName(element.name, element.arguments, element.dimensions + 1);
        }
        int open = text.indexOf('<');
        return open < 0 || !text.endsWith(">")
                ? new TypeName(text, List.of(), 0)
                : new TypeName(text.substring(0, open), list(text.substring(open + 1, text.length() - 1)), 0);
    }

    private static List<TypeName> list(String text) {
        List<TypeName> types = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && (depth == 0 || i == text.length())) {
                types.add(parse(text.substring(from, i)));
                from = i + 1;
            }
        }
        return types;
    }

    TypeName element() {
        return new TypeName(name, arguments, dimensions - 1);
    }

    TypeName withName(String other) {
        return new TypeName(other, arguments, dimensions);
    }

    /** For a {@link JavaSource}, which decides what is imported. */
    String marked() {
        String all = arguments.isEmpty()
                ? ""
                : arguments.stream().map(TypeName::marked).collect(Collectors.joining(", ", "<", ">"));
        return JavaSource.mark(name) + all + "[]".repeat(dimensions);
    }
}
