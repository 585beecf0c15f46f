package io.carryover.legacy.checkpoint;

import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The classes that a login configuration names, split as Kafka's {@code JaasConfig} splits it: the first word of each entry. */
final class LoginModules {

    private LoginModules() {}

    /** @param configuration such as {@code a.LoginModule required user="x"; b.LoginModule optional;} */
    static List<String> in(String configuration) {
        StreamTokenizer words = new StreamTokenizer(new StringReader(configuration));
        words.slashSlashComments(true);
        words.slashStarComments(true);
        words.wordChars('-', '-');
        words.wordChars('_', '_');
        words.wordChars('$', '$');
        try {
            return firstOfEach(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> firstOfEach(StreamTokenizer words) throws IOException {
        List<String> modules = new ArrayList<>();
        boolean isFirst = true;
        while (words.nextToken() != StreamTokenizer.TT_EOF) {
            if (isFirst && words.sval != null) {
                modules.add(words.sval);
            }
            isFirst = words.ttype == ';';
        }
        return modules;
    }
}
