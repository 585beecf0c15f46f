package io.carryover.legacy.restore;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.CarriedStream;
import io.carryover.carried.Manifest;
import io.carryover.carried.Offsets;
import io.carryover.carried.RefusedFolderException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * What a job before has left for a legacy job that takes over: state, offsets and watermark; or nothing. It counts for a new
 * checkpoint only: a job that is recovered from its checkpoint has it from there.
 */
public final class CarriedState {

    private static final String KEY = "key";
    private static final String STATE = "state";

    private final Optional<CarriedFolder> folder;
    private final Optional<CarriedStream> stream;

    private CarriedState(Optional<CarriedFolder> folder, Optional<CarriedStream> stream) {
        this.folder = folder;
        this.stream = stream;
    }

    /** Nothing: the job starts as a new one. */
    public static CarriedState none() {
        return new CarriedState(Optional.empty(), Optional.empty());
    }

    /**
     * Verifies a carried folder and opens it.
     *
     * @param uri on any file system that Hadoop knows
     * @throws RefusedFolderException if it is none, is not whole, was changed, or is of another format
     */
    public static CarriedState open(String uri, Configuration hadoop) throws IOException {
        return of(CarriedFolder.open(uri, hadoop));
    }

    /** What is in a folder that is verified already. */
    public static CarriedState of(CarriedFolder folder) {
        List<CarriedStream> streams = folder.manifest().streams();
        return new CarriedState(
                Optional.of(folder), streams.size() == 1 ? Optional.of(streams.get(0)) : Optional.empty());
    }

    /**
     * With the state of one of several streams.
     *
     * @throws RefusedFolderException if there is none of that name
     */
    public CarriedState stream(String name) {
        return isEmpty() ? this : new CarriedState(folder, Optional.of(find(name)));
    }

    public boolean isEmpty() {
        return folder.isEmpty();
    }

    /** Where to read on; of no topic if nothing is carried or the source was not Kafka. */
    public Offsets offsets() {
        return folder.map(CarriedFolder::offsets).orElse(Offsets.NONE);
    }

    public CarriedWatermark watermark() {
        return folder.map(CarriedFolder::manifest)
                .filter(manifest -> manifest.watermarkMs() != null)
                .map(CarriedState::watermark)
                .orElse(CarriedWatermark.NONE);
    }

    /**
     * The state by key. Records are made through their canonical constructor, Scala's case classes and tuples through their
     * constructor, beans through their setters.
     *
     * @throws RefusedFolderException if a field of the export and one of the classes do not fit; it names the field
     */
    public <K, S> CarriedKeys<K, S> state(Class<K> key, Class<S> state) {
        return state((Type) key, state);
    }

    /**
     * The same, for classes with type arguments, such as tuples.
     *
     * @throws RefusedFolderException if a field of the export and one of the types do not fit; it names the field
     */
    public <K, S> CarriedKeys<K, S> state(TypeOf<K> key, TypeOf<S> state) {
        return state(key.type(), state.type());
    }

    private <K, S> CarriedKeys<K, S> state(Type key, Type state) {
        return new CarriedKeys<>(folder.filter(carried -> hasRows()).map(carried -> rows(carried, key, state)));
    }

    /** A stream without keys may have neither files nor a schema. */
    private boolean hasRows() {
        return stream.map(Stream::of).orElseGet(() -> streams().stream()).anyMatch(one -> one.rows() > 0);
    }

    @SuppressWarnings("unchecked") // the conversion is to that class
    private <K, S> CarriedRows<K, S> rows(CarriedFolder carried, Type key, Type state) {
        CarriedStream chosen =
                stream.orElseThrow(() -> refusal("holds several streams: choose one of " + streamNames()));
        StructType schema = (StructType) DataType.fromJson(chosen.schema());
        Conversions conversions = new Conversions(carried.uri());
        return new CarriedRows<>(
                carried.uriOf(chosen),
                chosen.schema(),
                chosen.hasLastUpdated(),
                conversions.of(KEY, schema.apply(KEY).dataType(), key),
                conversions.of(STATE, schema.apply(STATE).dataType(), state),
                (value, lastUpdatedMs) -> (S) value);
    }

    private CarriedStream find(String name) {
        return streams().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refusal("holds no stream \"" + name + "\", but " + streamNames()));
    }

    private static CarriedWatermark watermark(Manifest manifest) {
        Long next = manifest.nextWatermarkMs();
        return new CarriedWatermark(manifest.watermarkMs(), next == null ? manifest.watermarkMs() : next);
    }

    private List<CarriedStream> streams() {
        return folder.orElseThrow().manifest().streams();
    }

    private String streamNames() {
        return streams().stream().map(CarriedStream::name).collect(Collectors.joining(", "));
    }

    private RefusedFolderException refusal(String problem) {
        return new RefusedFolderException(folder.orElseThrow().uri() + ": " + problem);
    }
}
