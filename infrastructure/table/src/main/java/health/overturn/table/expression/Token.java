package health.overturn.table.expression;

import java.util.Locale;

/// A word or sign of an expression.
record Token(Kind kind, String text) {

    enum Kind {
        WORD,
        NAME,
        VALUE,
        NUMBER,
        SIGN,
        END
    }

    boolean is(String wordOrSign) {
        return switch (kind) {
            case WORD -> text.toUpperCase(Locale.ROOT).equals(wordOrSign);
            case SIGN -> text.equals(wordOrSign);
            case NAME, VALUE, NUMBER, END -> false;
        };
    }
}
