package io.carryover.assess.skeleton;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.RecordComponentNode;

/**
 * How the types of a pipeline are encoded: plain values and beans by Spark's own encoders, records by that of the toolkit, all
 * else that is visible by Java serialization, as the legacy job does; what is not visible is a gap.
 */
final class RoleTypes {

    private static final String ENCODERS = "\u00aborg.apache.spark.sql.Encoders\u00bb.";
    private static final int DEEPEST = 4;

    private static final Map<String, String> BOXES = Map.of(
            "int", "java.lang.Integer",
            "long", "java.lang.Long",
            "double", "java.lang.Double",
            "float", "java.lang.Float",
            "short", "java.lang.Short",
            "byte", "java.lang.Byte",
            "boolean", "java.lang.Boolean");

    /** Name to encoder and sample. */
    private static final Map<String, List<String>> PLAIN = Map.ofEntries(
            Map.entry("java.lang.String", List.of("STRING()", "\"a\"")),
            Map.entry("java.lang.Integer", List.of("INT()", "1")),
            Map.entry("java.lang.Long", List.of("LONG()", "1")),
            Map.entry("java.lang.Double", List.of("DOUBLE()", "1.0")),
            Map.entry("java.lang.Float", List.of("FLOAT()", "1.0")),
            Map.entry("java.lang.Short", List.of("SHORT()", "1")),
            Map.entry("java.lang.Byte", List.of("BYTE()", "1")),
            Map.entry("java.lang.Boolean", List.of("BOOLEAN()", "true")),
            Map.entry("java.math.BigDecimal", List.of("DECIMAL()", "1")),
            Map.entry("java.sql.Timestamp", List.of("TIMESTAMP()", "\"2026-01-01T00:00:00Z\"")),
            Map.entry("java.sql.Date", List.of("DATE()", "\"2026-01-01\"")),
            Map.entry("java.time.Instant", List.of("INSTANT()", "\"2026-01-01T00:00:00Z\"")),
            Map.entry("java.time.LocalDate", List.of("LOCALDATE()", "\"2026-01-01\"")));

    private static final Map<String, String> COLLECTIONS = Map.of(
            "java.util.List", "[]",
            "java.util.ArrayList", "[]",
            "java.util.LinkedList", "[]",
            "java.util.Set", "[]",
            "java.util.HashSet", "[]",
            "java.util.TreeSet", "[]",
            "java.util.Map", "{}",
            "java.util.HashMap", "{}",
            "java.util.LinkedHashMap", "{}",
            "java.util.TreeMap", "{}");

    private final TeamClasses classes;
    private final String ownPackage;

    RoleTypes(TeamClasses classes, String ownPackage) {
        this.classes = classes;
        this.ownPackage = ownPackage;
    }

    /**
     * @param role such as {@code state}
     * @param source the type as Java source names it; null if the bytecode does not tell it
     */
    RoleType of(String role, String source) {
        if (source == null) {
            return RoleType.gap("the bytecode does not tell the type of the " + role
                    + ": replace Object by it, here and where it is used, and this by its encoder");
        }
        TypeName type = boxed(TypeName.parse(source));
        return unusable(type)
                .map(why -> RoleType.gap("the " + role + " is a " + source + ", " + why))
                .orElseGet(() -> known(type));
    }

    private static TypeName boxed(TypeName type) {
        if (type.dimensions() > 0) {
            return type;
        }
        String primitive = type.name().startsWith("scala.")
                ? type.name().substring("scala.".length()).toLowerCase(Locale.ROOT)
                : type.name();
        return type.withName(BOXES.getOrDefault(primitive, type.name()));
    }

    private RoleType known(TypeName type) {
        List<String> plain = type.dimensions() == 0 ? PLAIN.get(type.name()) : null;
        if (plain != null) {
            return new RoleType(type.marked(), ENCODERS + plain.get(0), plain.get(1));
        }
        if (type.dimensions() == 1 && type.name().equals("byte")) {
            return new RoleType(type.marked(), ENCODERS + "BINARY()", "\"\"");
        }
        Optional<TeamClass> team = type.dimensions() == 0 && type.arguments().isEmpty() ? find(type) : Optional.empty();
        String literal = JavaSource.mark(type.name()) + "[]".repeat(type.dimensions()) + ".class";
        if (team.filter(one -> one.isRecord() && one.isPublic() && isEncodable(one, 0))
                .isPresent()) {
            return new RoleType(
                    type.marked(), "\u00abio.carryover.migrated.records.RecordEncoder\u00bb.of(" + literal + ")", "{}");
        }
        if (team.filter(one -> one.isBean() && isEncodable(one, 0)).isPresent()) {
            return new RoleType(type.marked(), ENCODERS + "bean(" + literal + ")", "{}");
        }
        return tuple(type).orElseGet(() -> serialized(type, literal));
    }

    private Optional<RoleType> tuple(TypeName type) {
        int size = type.arguments().size();
        if (size < 2 || size > 5 || !type.name().equals("scala.Tuple" + size)) {
            return Optional.empty();
        }
        String encoders = type.arguments().stream()
                .map(RoleTypes::boxed)
                .map(this::known)
                .map(RoleType::encoder)
                .collect(Collectors.joining(", "));
        return Optional.of(new RoleType(type.marked(), ENCODERS + "tuple(" + encoders + ")", null));
    }

    /** Opaque to the state reader, but it takes whatever the legacy job took. (D15) */
    private RoleType serialized(TypeName type, String literal) {
        String encoder = ENCODERS + "javaSerialization(" + literal + ")";
        String cast = type.arguments().isEmpty()
                ? ""
                : "(\u00aborg.apache.spark.sql.Encoder\u00bb<" + type.marked()
                        + ">) (\u00aborg.apache.spark.sql.Encoder\u00bb<?>) ";
        boolean isOfJson = type.dimensions() > 0
                || type.arguments().stream().allMatch(one -> known(boxed(one)).isReadable());
        return new RoleType(type.marked(), cast + encoder, isOfJson ? sample(type) : null);
    }

    private static String sample(TypeName type) {
        return type.dimensions() > 0 ? "[]" : COLLECTIONS.get(type.name());
    }

    /** Why code cannot name the type, or one of its arguments. */
    private Optional<String> unusable(TypeName type) {
        Optional<String> itself = BOXES.containsKey(type.name()) ? Optional.empty() : unusable(type.name());
        return itself.or(() -> type.arguments().stream()
                .flatMap(one -> unusable(boxed(one)).stream())
                .findFirst());
    }

    private Optional<String> unusable(String name) {
        if (name.equals("?") || name.matches("[A-Z]") || name.equals("java.lang.Object") || name.equals("scala.Any")) {
            return Optional.of("which the bytecode tells no more of: name it");
        }
        if (isOfTheJdkOrScala(name)) {
            return Optional.empty();
        }
        Optional<TeamClass> team = classes.find(name).map(TeamClass::new);
        if (team.isEmpty()) {
            return Optional.of("which is in none of the jars: name its jar with --classpath");
        }
        return team.get().isVisibleIn(ownPackage)
                ? Optional.empty()
                : Optional.of("which only its own class sees: make it public, or carry it over");
    }

    private static boolean isOfTheJdkOrScala(String name) {
        if (name.startsWith("scala.")) {
            return !name.equals("scala.Unit") && !name.startsWith("scala.runtime.");
        }
        if (!name.startsWith("java.") || name.equals("java.lang.Void")) {
            return false;
        }
        try {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return name.lastIndexOf('.') > 0
                    && Character.isUpperCase(name.charAt(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1));
        }
    }

    private Optional<TeamClass> find(TypeName type) {
        return isOfTheJdkOrScala(type.name())
                ? Optional.empty()
                : classes.find(type.name()).map(TeamClass::new);
    }

    /** Whether all that a bean or a record holds has an encoder; nothing that holds itself has. */
    private boolean isEncodable(TeamClass team, int depth) {
        return depth < DEEPEST && properties(team).allMatch(type -> isEncodable(type, depth + 1));
    }

    private static Stream<TypeName> properties(TeamClass team) {
        return team.isRecord()
                ? team.node().recordComponents.stream().map(RoleTypes::ofComponent)
                : team.getters().stream().map(getter -> ofProperty(Type.getReturnType(getter.desc), getter.signature));
    }

    private static TypeName ofComponent(RecordComponentNode component) {
        return ofProperty(Type.getType(component.descriptor), component.signature);
    }

    /** Of a list or a map of something the encoder has to know of what; that is looked up in the signature. */
    private static TypeName ofProperty(Type type, String signature) {
        String name = type.getClassName().replace('$', '.');
        return signature == null || !name.startsWith("java.util.")
                ? TypeName.parse(name)
                : TypeName.parse(name + "<" + Signatures.arguments(signature) + ">");
    }

    private boolean isEncodable(TypeName type, int depth) {
        if (type.dimensions() > 0) {
            return isEncodable(type.element(), depth);
        }
        if (type.name().equals("java.util.List") || type.name().equals("java.util.Map")) {
            return !type.arguments().isEmpty() && type.arguments().stream().allMatch(one -> isEncodable(one, depth));
        }
        return BOXES.containsKey(type.name())
                || PLAIN.containsKey(type.name())
                || find(type)
                        .filter(one -> one.isEnum() || (one.isBean() || one.isRecord()) && isEncodable(one, depth))
                        .isPresent();
    }
}
