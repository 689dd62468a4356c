package health.overturn.storage.item;

/// A text as a part of a sort key, whose parts `#` separates.
final class KeyText {
    private KeyText() {}

    static String escape(String text) {
        return text.replace("%", "%25").replace("#", "%23");
    }

    static String read(String escaped) {
        return escaped.replace("%23", "#").replace("%25", "%");
    }
}
