package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Parses one expression by recursive descent. `OR` binds weakest, then `AND`, then `NOT`.
final class Parser {
    private final String parameter;
    private final Placeholders placeholders;
    private final List<Token> tokens;
    private int next;

    Parser(String parameter, String text, Placeholders placeholders) {
        this.parameter = parameter;
        this.placeholders = placeholders;
        this.tokens = Lexer.tokenize(parameter, text);
    }

    Condition parseCondition() {
        Condition condition = parseOr();
        expectEnd();
        return condition;
    }

    List<Path> parsePaths() {
        List<Path> paths = parseList(this::parsePath);
        expectEnd();
        return paths;
    }

    private Condition parseOr() {
        Condition condition = parseAnd();
        while (accept("OR")) {
            condition = new Condition.Or(condition, parseAnd());
        }
        return condition;
    }

    private Condition parseAnd() {
        Condition condition = parseNot();
        while (accept("AND")) {
            condition = new Condition.And(condition, parseNot());
        }
        return condition;
    }

    private Condition parseNot() {
        if (accept("NOT")) {
            return new Condition.Not(parseNot());
        }
        if (accept("(")) {
            Condition inner = parseOr();
            expect(")");
            return inner;
        }
        if (peek().kind() == Token.Kind.WORD && tokens.get(next + 1).is("(") && !peek().is("SIZE")) {
            return parseFunction();
        }
        return parseComparison();
    }

    private Condition parseFunction() {
        String name = advance().text();
        expect("(");
        Condition condition = switch (name) {
            case "attribute_exists" -> new Condition.Exists(parsePath());
            case "attribute_not_exists" -> new Condition.Not(new Condition.Exists(parsePath()));
            case "attribute_type" ->
                new Condition.HasType(parsePath(), parseSecondValue().path("S").asText());
            case "begins_with" -> new Condition.BeginsWith(parseOperand(), parseSecondOperand());
            case "contains" -> new Condition.Contains(parseOperand(), parseSecondOperand());
            default ->
                throw new InvalidExpressionException(
                        "Invalid %s: Invalid function name; function: %s".formatted(parameter, name));
        };
        expect(")");
        return condition;
    }

    private Condition parseComparison() {
        Operand left = parseOperand();
        if (accept("BETWEEN")) {
            Operand low = parseOperand();
            expect("AND");
            return new Condition.And(
                    new Condition.Comparison(left, ">=", low), new Condition.Comparison(left, "<=", parseOperand()));
        }
        if (accept("IN")) {
            expect("(");
            List<Operand> candidates = parseList(this::parseOperand);
            expect(")");
            return new Condition.In(left, candidates);
        }
        if (!List.of("=", "<>", "<", "<=", ">", ">=").contains(peek().text())) {
            throw syntaxError();
        }
        return new Condition.Comparison(left, advance().text(), parseOperand());
    }

    private Operand parseOperand() {
        if (peek().kind() == Token.Kind.VALUE) {
            return new Operand.Literal(parseValue());
        }
        if (peek().is("SIZE") && tokens.get(next + 1).is("(")) {
            advance();
            expect("(");
            Path path = parsePath();
            expect(")");
            return new Operand.SizeOf(path);
        }
        return new Operand.AtPath(parsePath());
    }

    private Operand parseSecondOperand() {
        expect(",");
        return parseOperand();
    }

    private JsonNode parseSecondValue() {
        expect(",");
        return parseValue();
    }

    private JsonNode parseValue() {
        if (peek().kind() != Token.Kind.VALUE) {
            throw syntaxError();
        }
        return placeholders.value(parameter, advance().text());
    }

    private Path parsePath() {
        String top = parseName();
        List<Path.Step> steps = new ArrayList<>();
        while (true) {
            if (accept(".")) {
                steps.add(new Path.Field(parseName()));
            } else if (accept("[")) {
                steps.add(new Path.Element(Integer.parseInt(advance().text())));
                expect("]");
            } else {
                return new Path(top, steps);
            }
        }
    }

    private String parseName() {
        Token token = advance();
        return switch (token.kind()) {
            case NAME -> placeholders.name(parameter, token.text());
            case WORD -> ReservedWords.requireUnreserved(parameter, token.text());
            case VALUE, NUMBER, SIGN, END -> {
                next--;
                throw syntaxError();
            }
        };
    }

    private <T> List<T> parseList(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        do {
            elements.add(element.get());
        } while (accept(","));
        return elements;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token advance() {
        return tokens.get(next++);
    }

    private boolean accept(String wordOrSign) {
        if (!peek().is(wordOrSign)) {
            return false;
        }
        next++;
        return true;
    }

    private void expect(String wordOrSign) {
        if (!accept(wordOrSign)) {
            throw syntaxError();
        }
    }

    private void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw syntaxError();
        }
    }

    private InvalidExpressionException syntaxError() {
        return new InvalidExpressionException("Invalid %s: Syntax error; token: \"%s\", near: \"%s\""
                .formatted(parameter, peek().text(), peek().text()));
    }
}
