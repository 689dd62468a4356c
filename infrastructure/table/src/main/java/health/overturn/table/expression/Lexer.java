package health.overturn.table.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits an expression into tokens. A character that begins none is a sign by itself, which no rule of the grammar
/// accepts.
final class Lexer {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<name>#[A-Za-z0-9_]+)"
                    + "|(?<value>:[A-Za-z0-9_]+)|(?<number>[0-9]+)|(?<sign><>|<=|>=|\\S))");
    private static final List<Token.Kind> KINDS =
            List.of(Token.Kind.WORD, Token.Kind.NAME, Token.Kind.VALUE, Token.Kind.NUMBER, Token.Kind.SIGN);

    private Lexer() {}

    static List<Token> tokenize(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(token(matcher));
        }
        tokens.add(new Token(Token.Kind.END, "<EOF>", text.length()));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        for (Token.Kind kind : KINDS) {
            String group = kind.name().toLowerCase(Locale.ROOT);
            if (matcher.group(group) != null) {
                return new Token(kind, matcher.group(group), matcher.start(group));
            }
        }
        throw new IllegalStateException("bug: a token matches none of the five kinds");
    }
}
