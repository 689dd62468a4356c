package health.overturn.operations.measure;

/// Escapes tabs and line ends in the text of a column.
final class ColumnEscaping {
    private ColumnEscaping() {}

    static String escape(String text) {
        return isPlain(text)
                ? text
                : text.replace("\\", "\\b").replace("\t", "\\t").replace("\n", "\\n");
    }

    static String unescape(String escaped) {
        return escaped.indexOf('\\') < 0
                ? escaped
                : escaped.replace("\\t", "\t").replace("\\n", "\n").replace("\\b", "\\");
    }

    private static boolean isPlain(String text) {
        return text.indexOf('\t') < 0 && text.indexOf('\n') < 0 && text.indexOf('\\') < 0;
    }
}
