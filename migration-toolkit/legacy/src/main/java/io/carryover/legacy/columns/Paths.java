package io.carryover.legacy.columns;

/** Names of nested columns, as Spark has them. */
final class Paths {

    private Paths() {}

    static String field(String path, String name) {
        return path + "." + name;
    }

    static String element(String path) {
        return path + ".element";
    }

    static String key(String path) {
        return path + ".key";
    }

    static String value(String path) {
        return path + ".value";
    }
}
