package io.carryover.legacy.export;

import java.util.Optional;

/**
 * Makes of a job's state what the migrated job is to begin with. A team writes one where its classes have no columns, or where the
 * migrated job keeps something else. Named with {@code --mapper}, or by the job's jar as a {@link java.util.ServiceLoader}
 * service. Needs a public constructor without arguments.
 */
public interface StateMapper {

    /**
     * What becomes of a state stream. Called on the driver, once for each that has rows.
     *
     * @return empty to carry its keys and states as they are
     */
    Optional<StreamMapping> mapping(MappedStream stream);
}
