package io.carryover.scenarios.options;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command line as options: each begins with two dashes and has one value behind it, or none. */
final class Arguments {

    private static final String DASHES = "--";

    private final Map<String, Optional<String>> options;

    private Arguments(Map<String, Optional<String>> options) {
        this.options = options;
    }

    /**
     * @throws UsageException for a word that belongs to no option, and for an option that is given twice
     */
    static Arguments of(String... words) {
        Map<String, Optional<String>> options = new LinkedHashMap<>();
        String name = null;
        for (String word : words) {
            if (word.startsWith(DASHES)) {
                name = word.substring(DASHES.length());
                if (options.put(name, Optional.empty()) != null) {
                    throw new UsageException(word + " is given twice: give it once");
                }
            } else if (name != null && options.get(name).isEmpty()) {
                options.put(name, Optional.of(word));
            } else {
                throw new UsageException("\"" + word + "\" belongs to no option: quote a value that has spaces");
            }
        }
        return new Arguments(Collections.unmodifiableMap(options));
    }

    Set<String> names() {
        return options.keySet();
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    /**
     * @throws UsageException if the option has a value
     */
    boolean flag(String name) {
        if (has(name) && options.get(name).isPresent()) {
            throw new UsageException(DASHES + name + ": takes no value");
        }
        return has(name);
    }

    /**
     * @throws UsageException if the option is given without a value, or with an empty one
     */
    Optional<String> value(String name) {
        if (has(name) && options.get(name).filter(value -> !value.isBlank()).isEmpty()) {
            throw new UsageException(DASHES + name + ": give a value");
        }
        return has(name) ? options.get(name) : Optional.empty();
    }

    /**
     * @param allowed what may be given, in words
     * @throws UsageException if the option is not given
     */
    String required(String name, String allowed) {
        return value(name).orElseThrow(() -> new UsageException(DASHES + name + " is missing: give " + allowed));
    }

    /**
     * @param reason why not
     * @throws UsageException if one of these options is given
     */
    void refuse(List<String> names, String reason) {
        Iterator<String> given = names.stream().filter(this::has).iterator();
        if (given.hasNext()) {
            throw new UsageException(DASHES + given.next() + ": " + reason);
        }
    }
}
