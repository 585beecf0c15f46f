package io.carryover.bench.cutover;

import io.carryover.scenarios.Api;
import java.util.List;

/** A kind of legacy job whose export is measured. */
record Exported(Api api, Serializer serializer) {

    static final List<Exported> ALL = List.of(
            new Exported(Api.UPDATE_STATE_BY_KEY, Serializer.JAVA),
            new Exported(Api.UPDATE_STATE_BY_KEY, Serializer.KRYO),
            new Exported(Api.MAP_WITH_STATE, Serializer.JAVA),
            new Exported(Api.MAP_WITH_STATE, Serializer.KRYO));

    /** The one that is restored, too. */
    static final List<Exported> FEW = List.of(new Exported(Api.MAP_WITH_STATE, Serializer.KRYO));
}
