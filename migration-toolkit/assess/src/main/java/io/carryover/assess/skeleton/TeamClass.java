package io.carryover.assess.skeleton;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A class of the team's, and what a skeleton has to know of it. */
record TeamClass(ClassNode node) {

    boolean isRecord() {
        return "java/lang/Record".equals(node.superName);
    }

    boolean isEnum() {
        return "java/lang/Enum".equals(node.superName);
    }

    /** Whether code of a package can name it. */
    boolean isVisibleIn(String ownPackage) {
        int access = nesting().map(inner -> inner.access).orElse(node.access);
        if ((access & Opcodes.ACC_PRIVATE) != 0
                || nesting().map(inner -> inner.name == null).orElse(false)) {
            return false;
        }
        return (access & Opcodes.ACC_PUBLIC) != 0 && (node.access & Opcodes.ACC_PUBLIC) != 0
                || packageName().equals(ownPackage);
    }

    boolean isPublic() {
        return (node.access & Opcodes.ACC_PUBLIC) != 0
                && nesting()
                        .map(inner -> (inner.access & Opcodes.ACC_PUBLIC) != 0)
                        .orElse(true);
    }

    String packageName() {
        int end = node.name.lastIndexOf('/');
        return end < 0 ? "" : node.name.substring(0, end).replace('/', '.');
    }

    /** Whether an object of it can be had without knowing anything: by a constructor without parameters, or as a Scala object. */
    boolean canBeMade() {
        return node.fields.stream().anyMatch(field -> field.name.equals("MODULE$"))
                || constructor().isPresent() && (node.access & Opcodes.ACC_ABSTRACT) == 0;
    }

    /** Whether Spark's bean encoder takes it for a bean: it can be made, and has properties that can be read and set. */
    boolean isBean() {
        return constructor()
                        .filter(one -> (one.access & Opcodes.ACC_PUBLIC) != 0)
                        .isPresent()
                && isPublic()
                && (node.access & Opcodes.ACC_ABSTRACT) == 0
                && node.superName.equals("java/lang/Object")
                && !getters().isEmpty()
                && getters().stream().allMatch(this::hasSetter);
    }

    List<MethodNode> getters() {
        return node.methods.stream()
                .filter(method ->
                        (method.access & Opcodes.ACC_PUBLIC) != 0 && (method.access & Opcodes.ACC_STATIC) == 0)
                .filter(method -> method.desc.startsWith("()") && !method.desc.equals("()V"))
                .filter(method -> method.name.matches("get[A-Z].*|is[A-Z].*"))
                .toList();
    }

    private boolean hasSetter(MethodNode getter) {
        String setter = getter.name.replaceFirst("^(get|is)", "set");
        String descriptor = "(" + Type.getReturnType(getter.desc).getDescriptor() + ")V";
        return node.methods.stream().anyMatch(method -> method.name.equals(setter) && method.desc.equals(descriptor));
    }

    private Optional<MethodNode> constructor() {
        return node.methods.stream()
                .filter(method -> method.name.equals("<init>") && method.desc.equals("()V"))
                .findFirst();
    }

    /** Access flags of a nested class are in its table of nested classes. */
    private Optional<InnerClassNode> nesting() {
        return node.innerClasses.stream()
                .filter(inner -> inner.name.equals(node.name))
                .map(inner ->
                        inner.innerName == null ? new InnerClassNode(null, null, null, Opcodes.ACC_PRIVATE) : inner)
                .findFirst();
    }
}
