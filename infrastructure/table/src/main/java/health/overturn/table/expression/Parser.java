package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Reads one expression by recursive descent. `OR` binds weakest, then `AND`, then `NOT`.
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

    Update update() {
        Update.Clauses clauses = new Update.Clauses();
        while (peek().kind() != Token.Kind.END) {
            if (accept("SET")) {
                parseList(() -> clauses.assign(parsePath(), assigned()));
            } else if (accept("REMOVE")) {
                parseList(() -> clauses.remove(parsePath()));
            } else if (accept("ADD")) {
                parseList(() -> clauses.add(parsePath(), parseValue()));
            } else if (accept("DELETE")) {
                parseList(() -> clauses.delete(parsePath(), parseValue()));
            } else {
                throw syntaxError();
            }
        }
        return clauses.update();
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

    private Operand assigned() {
        expect("=");
        Operand first = term();
        if (accept("+")) {
            return new Operand.Sum(first, 1, term());
        }
        return accept("-") ? new Operand.Sum(first, -1, term()) : first;
    }

    private Operand term() {
        if (!tokens.get(Math.min(next + 1, tokens.size() - 1)).is("(")) {
            return parseOperand();
        }
        String name = advance().text();
        expect("(");
        Operand term = switch (name) {
            case "if_not_exists" -> {
                Path path = parsePath();
                expect(",");
                yield new Operand.IfNotExists(path, term());
            }
            case "list_append" -> {
                Operand first = term();
                expect(",");
                yield new Operand.ListAppend(first, term());
            }
            default ->
                throw new InvalidExpressionException(
                        "Invalid %s: Invalid function name; function: %s".formatted(parameter, name));
        };
        expect(")");
        return term;
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
