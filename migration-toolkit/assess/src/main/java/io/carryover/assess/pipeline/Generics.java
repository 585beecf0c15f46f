package io.carryover.assess.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A type with its arguments, as the signatures of class files have it.
 *
 * @param name as Java source has it: {@code java.util.Map.Entry}, {@code int[]}; {@code ?} for a wildcard; the name of a
 *     type variable
 */
record Generics(String name, List<Generics> arguments, boolean isVariable) {

    static final Generics UNKNOWN = new Generics("?", List.of(), true);

    /** The types of the parameters of a method, its result last. */
    static List<Generics> ofMethod(String signature) {
        Parser parser = new Parser(signature);
        parser.skipFormals();
        List<Generics> types = new ArrayList<>();
        while (parser.at < signature.length() && signature.charAt(parser.at) != '^') {
            if (signature.charAt(parser.at) == '(' || signature.charAt(parser.at) == ')') {
                parser.at++;
            } else {
                types.add(parser.next());
            }
        }
        return types;
    }

    /** The superclass and the interfaces of a class. */
    static List<Generics> ofClass(String signature) {
        Parser parser = new Parser(signature);
        parser.skipFormals();
        List<Generics> types = new ArrayList<>();
        while (parser.at < signature.length()) {
            types.add(parser.next());
        }
        return types;
    }

    static Generics ofField(String signature) {
        return new Parser(signature).next();
    }

    Generics argument(int index) {
        return index < arguments.size() ? arguments.get(index) : UNKNOWN;
    }

    /** As Java source has it; null if it says nothing: a wildcard, a type variable or Object. */
    String source() {
        return isVariable || name.equals("java.lang.Object") ? null : toString();
    }

    @Override
    public String toString() {
        return arguments.isEmpty()
                ? name
                : arguments.stream().map(Generics::toString).collect(Collectors.joining(", ", name + "<", ">"));
    }

    private static final class Parser {

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        void skipFormals() {
            if (!text.startsWith("<")) {
                return;
            }
            int open = 0;
            do {
                char c = text.charAt(at++);
                open += c == '<' ? 1 : c == '>' ? -1 : 0;
            } while (open > 0);
        }

        Generics next() {
            char kind = text.charAt(at++);
            return switch (kind) {
                case 'L' -> type();
                case 'T' -> new Generics(until(';'), List.of(), true);
                case '[' -> array();
                case '*' -> UNKNOWN;
                case '+', '-' -> next();
                default -> new Generics(primitive(kind), List.of(), false);
            };
        }

        private Generics array() {
            Generics element = next();
            return new Generics(element + "[]", List.of(), element.isVariable());
        }

        private String until(char end) {
            int from = at;
            at = text.indexOf(end, from) + 1;
            return text.substring(from, at - 1);
        }

        private Generics type() {
            StringBuilder name = new StringBuilder();
            List<Generics> arguments = new ArrayList<>();
            for (char c = text.charAt(at++); c != ';'; c = text.charAt(at++)) {
                if (c == '<') {
                    arguments.clear();
                    while (text.charAt(at) != '>') {
                        arguments.add(next());
                    }
                    at++;
                } else {
                    name.append(c == '/' || c == '$' ? '.' : c);
                }
            }
            return new Generics(name.toString(), List.copyOf(arguments), false);
        }

        private static String primitive(char kind) {
            return switch (kind) {
                case 'I' -> "int";
                case 'J' -> "long";
                case 'Z' -> "boolean";
                case 'D' -> "double";
                case 'F' -> "float";
                case 'S' -> "short";
                case 'B' -> "byte";
                case 'C' -> "char";
                default -> "void";
            };
        }
    }
}
