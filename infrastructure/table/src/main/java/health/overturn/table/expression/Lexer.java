package health.overturn.table.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts an expression into tokens.
final class Lexer {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<name>#[A-Za-z0-9_]+)"
                    + "|(?<value>:[A-Za-z0-9_]+)|(?<number>[0-9]+)|(?<sign><>|<=|>=|[=<>(),.\\[\\]+-]))");

    private Lexer() {}

    static List<Token> tokens(String kind, String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (!text.substring(at).isBlank()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new InvalidExpressionException("Invalid %s: Syntax error; token: \"%s\", near: \"%s\""
                        .formatted(kind, text.substring(at).strip().substring(0, 1), text.substring(at)));
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Token.Kind.END, "<EOF>", text.length()));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        for (Token.Kind kind :
                List.of(Token.Kind.WORD, Token.Kind.NAME, Token.Kind.VALUE, Token.Kind.NUMBER, Token.Kind.SIGN)) {
            String group = kind.name().toLowerCase(java.util.Locale.ROOT);
            if (matcher.group(group) != null) {
                return new Token(kind, matcher.group(group), matcher.start(group));
            }
        }
        throw new IllegalStateException("token: expected one of five kinds but was none");
    }
}
