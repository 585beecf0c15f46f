package io.carryover.assess.skeleton;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** What stands between the angle brackets of a generic type of one level. */
final class Signatures {

    private Signatures() {}

    /** Comma-separated; an argument that is generic itself, or no class, is {@code ?}. */
    static String arguments(String signature) {
        String type = signature.substring(signature.lastIndexOf(')') + 1);
        List<String> arguments = new ArrayList<>();
        new SignatureReader(type).acceptType(new SignatureVisitor(Opcodes.ASM9) {
            @Override
            public SignatureVisitor visitTypeArgument(char wildcard) {
                arguments.add("?");
                return new SignatureVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitClassType(String name) {
                        arguments.set(
                                arguments.size() - 1, name.replace('/', '.').replace('$', '.'));
                    }
                };
            }
        });
        return String.join(", ", arguments);
    }
}
