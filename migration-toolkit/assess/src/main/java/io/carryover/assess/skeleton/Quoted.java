package io.carryover.assess.skeleton;

/** Text as a literal. */
final class Quoted {

    private Quoted() {}

    static String java(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + '"';
    }

    static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
