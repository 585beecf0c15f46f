package io.carryover.pair;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Supplier;

/**
 * A class that describes a pair: a {@code Supplier<JobPair<?>>} with a constructor without parameters. Tests and the command
 * line name it.
 *
 * @param type the class
 */
public record PairClass(Class<?> type) {

    private static final String HOW = "make it a Supplier<JobPair<?>> with a constructor without parameters";

    /** @throws BadPair if there is no such class, or it cannot be loaded */
    public static PairClass named(String name, ClassLoader loader) {
        try {
            return new PairClass(Class.forName(name, true, loader));
        } catch (ClassNotFoundException e) {
            throw new BadPair(name, "is in none of the jars; name the class with its package", e);
        } catch (LinkageError e) {
            throw new BadPair(name, "cannot be loaded (" + e + "); name all jars that it needs", e);
        }
    }

    /** @throws BadPair if the class is none that describes a pair, or fails to */
    public JobPair<?> pair() {
        if (!Supplier.class.isAssignableFrom(type)) {
            throw new BadPair(type.getName(), "describes no pair; " + HOW);
        }
        try {
            Object described = ((Supplier<?>) newInstance()).get();
            if (described instanceof JobPair<?> pair) {
                return pair;
            }
            throw new BadPair(type.getName(), "supplies " + kindOf(described) + " and no JobPair; " + HOW);
        } catch (BadPair e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw failed(e);
        }
    }

    private Object newInstance() {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw failed(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new BadPair(type.getName(), "cannot be made; " + HOW, e);
        }
    }

    private BadPair failed(Throwable failure) {
        return new BadPair(type.getName(), "failed to describe the pair (" + failure + "); correct it", failure);
    }

    private static String kindOf(Object described) {
        return described == null ? "null" : "a " + described.getClass().getName();
    }
}
