package health.overturn.table.expression;

import java.util.Locale;

/// A word or sign of an expression.
///
/// @param start where it begins in the expression
record Token(Kind kind, String text, int start) {

    enum Kind {
        WORD,
        NAME,
        VALUE,
        NUMBER,
        SIGN,
        END
    }

    int end() {
        return start + text.length();
    }

    /// Tests for an operator, which may be in any case, or a sign.
    boolean is(String wordOrSign) {
        return switch (kind) {
            case WORD -> text.toUpperCase(Locale.ROOT).equals(wordOrSign);
            case SIGN -> text.equals(wordOrSign);
            case NAME, VALUE, NUMBER, END -> false;
        };
    }
}
