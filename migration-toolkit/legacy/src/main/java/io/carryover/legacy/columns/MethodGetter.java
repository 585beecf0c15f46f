package io.carryover.legacy.columns;

import java.io.Serial;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls the getter of a bean or the accessor of a record; found again by its name wherever it is shipped to. */
final class MethodGetter implements Getter {

    @Serial
    private static final long serialVersionUID = 1;

    private final Class<?> owner;
    private final String name;
    private transient Method method;

    MethodGetter(Method method) {
        this.owner = method.getDeclaringClass();
        this.name = method.getName();
    }

    @Override
    public Object of(Object value) {
        try {
            return method().invoke(value);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(this + " has failed: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(this + " cannot be called", e);
        }
    }

    private Method method() throws NoSuchMethodException {
        if (method == null) {
            Method found = owner.getDeclaredMethod(name);
            found.setAccessible(true);
            method = found;
        }
        return method;
    }

    @Override
    public String toString() {
        return owner.getName() + "." + name + "()";
    }
}
