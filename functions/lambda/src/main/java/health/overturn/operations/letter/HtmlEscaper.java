package health.overturn.operations.letter;

/// Escapes text so that HTML shows it unchanged, whatever it contains.
final class HtmlEscaper {
    private HtmlEscaper() {}

    static String escape(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
