package io.carryover.legacy.checkpoint;

import java.util.Optional;
import java.util.Set;

/**
 * Kryo could make no sense of a file. It writes values alone, neither the names nor the types of the fields that they are of; so a
 * class that has changed and a damaged byte look the same.
 */
final class KryoMisfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param ofJob the classes of the job that the file has named so far */
    KryoMisfit(Set<String> ofJob, RuntimeException cause) {
        super(String.join(", ", ofJob), cause);
    }

    /** The classes of the job that the file has named; empty if it has named none. */
    Optional<String> held() {
        return Optional.of(getMessage()).filter(names -> !names.isEmpty());
    }
}
