package io.carryover.pair.legacy;

import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.Optional;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A function of a legacy job by the name that its class file has for it, which for a lambda or a closure is the only one. It
 * is called as it was compiled, whoever may see it. Where it was written in Scala, lists and optionals are handed to it as
 * Scala has them.
 */
public final class CompiledFunction implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String className;
    private final String method;
    private final String descriptor;
    private final Object[] captured;

    private transient Method compiled;
    private transient Object target;

    private CompiledFunction(String className, String method, String descriptor, Object... captured) {
        this.className = className;
        this.method = method;
        this.descriptor = descriptor;
        this.captured = captured;
    }

    /**
     * @param className binary, such as {@code com.acme.Job$Step}
     * @param method such as {@code call} or {@code lambda$main$0}
     * @param descriptor such as {@code (Ljava/lang/String;)V}
     */
    public static CompiledFunction of(String className, String method, String descriptor) {
        return new CompiledFunction(className, method, descriptor);
    }

    /** This one, with values that come before its arguments: what a lambda has taken from the method around it. Serializable. */
    public CompiledFunction with(Object... values) {
        return new CompiledFunction(className, method, descriptor, values.clone());
    }

    /**
     * Calls it.
     *
     * @throws Exception what it throws
     * @throws IllegalStateException if there is no such method, or it needs an object that cannot be made
     */
    @SuppressWarnings("unchecked") // whoever names a function knows its types
    public <R> R call(Object... arguments) throws Exception {
        Method found = compiled();
        Class<?>[] types = found.getParameterTypes();
        Object[] all =
                Stream.concat(Arrays.stream(captured), Arrays.stream(arguments)).toArray();
        if (all.length != types.length) {
            throw new IllegalStateException(this + " takes " + types.length + " arguments, not " + all.length);
        }
        for (int i = 0; i < all.length; i++) {
            all[i] = asTaken(types[i], all[i]);
        }
        try {
            return (R) found.invoke(target, all);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Calls it where it returns an optional of either language. */
    @SuppressWarnings("unchecked") // as above
    public <R> Optional<R> optional(Object... arguments) throws Exception {
        Object result = call(arguments);
        return result instanceof Option<?> option
                ? Optional.ofNullable(option.isEmpty() ? null : (R) option.get())
                : (Optional<R>) result;
    }

    private static Object asTaken(Class<?> type, Object argument) {
        if (!type.getName().startsWith("scala.")) {
            return argument;
        }
        if (argument instanceof Optional<?> optional) {
            return Option.apply(optional.orNull());
        }
        return argument instanceof List<?> list ? asSeq(list) : argument;
    }

    private static Seq<?> asSeq(List<?> list) {
        return CollectionConverters.asScala(list).toSeq();
    }

    private Method compiled() {
        if (compiled == null) {
            compiled = find();
        }
        return compiled;
    }

    private Method find() {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Class<?> owner = Class.forName(className, true, loader);
            Class<?>[] types =
                    MethodType.fromMethodDescriptorString(descriptor, loader).parameterArray();
            Method found = owner.getDeclaredMethod(method, types);
            found.setAccessible(true);
            target = Modifier.isStatic(found.getModifiers()) ? null : made(owner);
            return found;
        } catch (ReflectiveOperationException | LinkageError | TypeNotPresentException e) {
            throw new IllegalStateException(
                    this + " cannot be called (" + e + "): name it as the class file does, see javap -p -s", e);
        }
    }

    private static Object made(Class<?> owner) throws ReflectiveOperationException {
        try {
            return owner.getField("MODULE$").get(null); // an object of Scala
        } catch (NoSuchFieldException e) {
            Constructor<?> constructor = owner.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        }
    }

    @Override
    public String toString() {
        return className + "." + method + descriptor;
    }
}
