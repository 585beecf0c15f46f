package io.carryover.assess.skeleton;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Java source out of a text in which each class stands with its package, marked; the imports come of themselves. */
final class JavaSource {

    private static final Pattern MARKED = Pattern.compile("\u00ab([^\u00bb]+)\u00bb");
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    private final String ownPackage;
    private final Map<String, String> classOf = new TreeMap<>();

    private JavaSource(String ownPackage) {
        this.ownPackage = ownPackage;
    }

    static String mark(String name) {
        return name.contains(".") ? "\u00ab" + name + "\u00bb" : name;
    }

    /**
     * @param template the body of a file, with {@code ${name}} where values go; a line that is nothing but an empty value goes
     * @param ownPackage empty for the default package
     */
    static String of(String ownPackage, String template, Map<String, String> values) {
        return new JavaSource(ownPackage).source(filled(template, values));
    }

    /** Values may have places for values, too. */
    static String filled(String template, Map<String, String> values) {
        return once(once(template, values), values);
    }

    private static String once(String template, Map<String, String> values) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (value.getValue().isEmpty()) {
                text = text.replaceAll("(?m)^ *\\$\\{" + value.getKey() + "}\\n", "");
            }
        }
        return PLACE.matcher(text)
                .replaceAll((MatchResult place) ->
                        Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    private String source(String marked) {
        String body =
                MARKED.matcher(marked).replaceAll((MatchResult name) -> Matcher.quoteReplacement(used(name.group(1))));
        String imports = classOf.values().stream()
                .filter(this::mustBeImported)
                .sorted()
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining());
        return (ownPackage.isEmpty() ? "" : "package " + ownPackage + ";\n\n")
                + imports
                + (imports.isEmpty() ? "" : "\n")
                + body;
    }

    /** Its simple name, unless another class of the file has it, or it is one that cannot be imported. */
    private String used(String name) {
        if (Character.isUpperCase(name.charAt(0))) {
            return name;
        }
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return classOf.computeIfAbsent(simple, unused -> name).equals(name) ? simple : name;
    }

    private boolean mustBeImported(String name) {
        String owner = name.substring(0, name.lastIndexOf('.'));
        return !owner.equals("java.lang") && !owner.equals(ownPackage);
    }
}
