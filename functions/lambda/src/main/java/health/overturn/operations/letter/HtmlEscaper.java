package health.overturn.operations.letter;

/// Text that HTML shows as it is, whatever is in it.
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
