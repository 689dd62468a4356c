package health.overturn.table.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits an expression into tokens.
final class Lexer {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<name>#[A-Za-z0-9_]+)"
                    + "|(?<value>:[A-Za-z0-9_]+)|(?<number>[0-9]+)|(?<sign><>|<=|>=|[=<>(),.\\[\\]]))");

    private Lexer() {}

    static List<Token> tokenize(String parameter, String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int position = 0;
        while (!text.substring(position).isBlank()) {
            if (!matcher.find(position) || matcher.start() != position) {
                throw new InvalidExpressionException("Invalid %s: Syntax error; token: \"%s\", near: \"%s\""
                        .formatted(
                                parameter, text.substring(position).strip().substring(0, 1), text.substring(position)));
            }
            tokens.add(token(matcher));
            position = matcher.end();
        }
        tokens.add(new Token(Token.Kind.END, "<EOF>"));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        for (Token.Kind parameter :
                List.of(Token.Kind.WORD, Token.Kind.NAME, Token.Kind.VALUE, Token.Kind.NUMBER, Token.Kind.SIGN)) {
            String group = parameter.name().toLowerCase(Locale.ROOT);
            if (matcher.group(group) != null) {
                return new Token(parameter, matcher.group(group));
            }
        }
        throw new IllegalStateException("bug: a token matches none of the five kinds");
    }
}
