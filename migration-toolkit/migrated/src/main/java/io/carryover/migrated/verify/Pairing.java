package io.carryover.migrated.verify;

import io.carryover.carried.CarriedStream;
import io.carryover.carried.RefusedFolderException;
import io.carryover.migrated.checkpoint.KeptState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A carried stream and what a query keeps of it.
 *
 * @param by how they were brought together, in words
 */
record Pairing(CarriedStream carried, KeptState kept, String by) {

    /**
     * As it is said; else by the same name; what is left in its order, if it is as many on both sides. A stream
     * without keys may have no partner.
     *
     * @param said names of kept state by names of carried streams
     * @throws RefusedFolderException if a name is wrong, or what is left is not as many
     */
    static List<Pairing> of(VerifyRequest request, List<CarriedStream> carried, List<KeptState> kept) {
        requireKnown(request, carried, kept);
        List<CarriedStream> left = new ArrayList<>(carried);
        List<KeptState> leftKept = new ArrayList<>(kept);
        List<Pairing> pairs = new ArrayList<>();
        pairs.addAll(byName(left, leftKept, request.pairs(), "as --pair says"));
        pairs.addAll(byName(left, leftKept, Map.of(), "of the same name"));
        requireAsMany(request, left, leftKept);
        if (left.size() != leftKept.size()) {
            left.removeIf(stream -> stream.rows() == 0); // nothing of it could have arrived
        }
        String by = carried.size() == 1 && kept.size() == 1 ? "the only one" : "by its order";
        for (int i = 0; i < left.size(); i++) {
            pairs.add(new Pairing(left.get(i), leftKept.get(i), by));
        }
        return pairs;
    }

    private static List<Pairing> byName(
            List<CarriedStream> carried, List<KeptState> kept, Map<String, String> said, String by) {
        List<Pairing> pairs = new ArrayList<>();
        for (CarriedStream stream : List.copyOf(carried)) {
            String wanted = by.equals("of the same name") ? stream.name() : said.get(stream.name());
            Optional<KeptState> found =
                    kept.stream().filter(state -> state.name().equals(wanted)).findFirst();
            found.ifPresent(state -> {
                carried.remove(stream);
                kept.remove(state);
                pairs.add(new Pairing(stream, state, by));
            });
        }
        return pairs;
    }

    private static void requireKnown(VerifyRequest request, List<CarriedStream> carried, List<KeptState> kept) {
        request.pairs().forEach((stream, state) -> {
            boolean isKnown = carried.stream().anyMatch(one -> one.name().equals(stream))
                    && kept.stream().anyMatch(one -> one.name().equals(state));
            if (!isKnown) {
                throw new RefusedFolderException("--pair " + stream + "=" + state + ": " + whatThereIs(carried, kept));
            }
        });
    }

    /** What is said to be kept apart from the export needs no partner. */
    private static void requireAsMany(VerifyRequest request, List<CarriedStream> carried, List<KeptState> kept) {
        long withKeys = carried.stream().filter(stream -> stream.rows() > 0).count();
        boolean isAllSaid = withKeys == 0 && !request.pairs().isEmpty();
        if (carried.size() != kept.size() && withKeys != kept.size() && !isAllSaid) {
            throw new RefusedFolderException(request.checkpoint() + ": " + whatThereIs(carried, kept)
                    + ": say with --pair STREAM=NAME which of them belong together");
        }
    }

    private static String whatThereIs(List<CarriedStream> carried, List<KeptState> kept) {
        return "the export holds " + carried.stream().map(CarriedStream::name).toList() + ", and the query keeps "
                + kept.stream().map(KeptState::name).toList();
    }
}
