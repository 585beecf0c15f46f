package io.carryover.assess.code;

import io.carryover.assess.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;

/** Names places as the source does. */
public final class Places {

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+?)(\\$[0-9a-f]+)?\\$\\d+");
    private static final Pattern CLOSURE = Pattern.compile("\\$anonfun\\$(.+?)\\$\\d+(\\$adapted)?");
    private static final Pattern APP_BODY = Pattern.compile("delayedEndpoint\\$.*");

    private Places() {}

    public static Place of(CallSite call) {
        return of(call.flow(), call.instruction());
    }

    public static Place of(MethodFlow flow, AbstractInsnNode instruction) {
        return new Place(
                name(flow.owner()), methodOf(flow.method().name), flow.lineOf(instruction), sourceFile(flow.owner()));
    }

    public static Place of(ClassNode type) {
        return new Place(name(type), "", 0, sourceFile(type));
    }

    private static String name(ClassNode type) {
        return type.name.replace('/', '.');
    }

    private static String methodOf(String name) {
        for (Pattern generated : new Pattern[] {LAMBDA, CLOSURE}) {
            Matcher matcher = generated.matcher(name);
            if (matcher.matches()) {
                return methodOf(matcher.group(1).equals("new") ? "<init>" : matcher.group(1));
            }
        }
        return APP_BODY.matcher(name).matches() ? "main" : name;
    }

    private static String sourceFile(ClassNode type) {
        return type.sourceFile == null
                ? null
                : type.name.substring(0, type.name.lastIndexOf('/') + 1) + type.sourceFile;
    }
}
