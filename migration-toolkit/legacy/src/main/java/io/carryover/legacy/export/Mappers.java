package io.carryover.legacy.export;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds the mapping of a stream: that of the class that was named, or of the only service that has one. */
record Mappers(List<StateMapper> mappers) {

    private static final StreamMapping AS_IT_IS =
            entry -> Optional.of(new MappedState(entry.key(), entry.state(), entry.lastUpdatedMs()));

    /**
     * @param className null for the services
     * @throws RefusedExportException if there is no such class or it is no mapper
     */
    static Mappers named(String className) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return new Mappers(
                className == null
                        ? ServiceLoader.load(StateMapper.class, loader).stream()
                                .map(ServiceLoader.Provider::get)
                                .toList()
                        : List.of(mapper(className, loader)));
    }

    StreamMapping mapping(MappedStream stream) {
        List<StateMapper> fitting = mappers.stream()
                .filter(mapper -> mapper.mapping(stream).isPresent())
                .toList();
        if (fitting.size() > 1) {
            throw RefusedExportException.mistake(fitting.get(0).getClass().getName() + " and "
                    + fitting.get(1).getClass().getName() + " both map the stream " + stream.name()
                    + ": name one with --mapper");
        }
        return fitting.stream()
                .findFirst()
                .flatMap(mapper -> mapper.mapping(stream))
                .orElse(AS_IT_IS);
    }

    private static StateMapper mapper(String className, ClassLoader loader) {
        try {
            return Class.forName(className, true, loader)
                    .asSubclass(StateMapper.class)
                    .getConstructor()
                    .newInstance();
        } catch (ClassNotFoundException e) {
            throw RefusedExportException.mistake("--mapper " + className + ": no such class: give its jar with --jars");
        } catch (ClassCastException e) {
            throw RefusedExportException.mistake(
                    "--mapper " + className + ": does not implement " + StateMapper.class.getName());
        } catch (ReflectiveOperationException e) {
            throw RefusedExportException.mistake(
                    "--mapper " + className + ": cannot be made; it needs a public constructor without arguments");
        }
    }
}
