package health.overturn.denials.letter;

/// Text that HTML shows as it is, whatever is in it.
final class Escaped {
    private Escaped() {}

    static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
