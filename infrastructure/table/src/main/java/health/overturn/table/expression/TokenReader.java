package health.overturn.table.expression;

import java.util.List;

/// The tokens of one expression, read from left to right.
final class TokenReader {
    private final String parameter;
    private final String text;
    private final List<Token> tokens;
    private int next;

    TokenReader(String parameter, String text) {
        this.parameter = parameter;
        this.text = text;
        this.tokens = Lexer.tokenize(text);
    }

    Token peek() {
        return tokens.get(next);
    }

    /// Tests whether the next two tokens are a word and an opening parenthesis.
    boolean atFunction() {
        return peek().kind() == Token.Kind.WORD && tokens.get(next + 1).is("(");
    }

    Token advance() {
        return tokens.get(next++);
    }

    boolean accept(String wordOrSign) {
        if (!peek().is(wordOrSign)) {
            return false;
        }
        next++;
        return true;
    }

    void expect(String wordOrSign) {
        if (!accept(wordOrSign)) {
            throw syntaxError();
        }
    }

    void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw syntaxError();
        }
    }

    /// Returns the number of tokens that are read.
    int position() {
        return next;
    }

    InvalidExpressionException invalid(String problem) {
        return new InvalidExpressionException("Invalid %s: %s".formatted(parameter, problem));
    }

    /// Returns the error for the next token. The service quotes it with its neighbours.
    InvalidExpressionException syntaxError() {
        boolean atEnd = peek().kind() == Token.Kind.END;
        int from = Math.max(0, atEnd ? next - 2 : next - 1);
        int to = atEnd ? next - 1 : next + (tokens.get(next + 1).kind() == Token.Kind.END ? 0 : 1);
        String near = to < 0
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to).end());
        return invalid("Syntax error; token: \"%s\", near: \"%s\"".formatted(peek().text(), near));
    }
}
