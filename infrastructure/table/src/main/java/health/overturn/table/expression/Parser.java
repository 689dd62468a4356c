package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Reads one expression by recursive descent. `OR` binds weakest, then `AND`, then `NOT`.
final class Parser {
    private final String kind;
    private final Placeholders placeholders;
    private final List<Token> tokens;
    private int next;

    Parser(String kind, String text, Placeholders placeholders) {
        this.kind = kind;
        this.placeholders = placeholders;
        this.tokens = Lexer.tokens(kind, text);
    }

    Condition condition() {
        Condition condition = either();
        end();
        return condition;
    }

    Update update() {
        Update.Clauses clauses = new Update.Clauses();
        while (peek().kind() != Token.Kind.END) {
            if (accept("SET")) {
                list(() -> clauses.assign(path(), assigned()));
            } else if (accept("REMOVE")) {
                list(() -> clauses.remove(path()));
            } else if (accept("ADD")) {
                list(() -> clauses.add(path(), value()));
            } else if (accept("DELETE")) {
                list(() -> clauses.delete(path(), value()));
            } else {
                throw unexpected();
            }
        }
        return clauses.update();
    }

    List<Path> paths() {
        List<Path> paths = list(this::path);
        end();
        return paths;
    }

    private Condition either() {
        Condition condition = both();
        while (accept("OR")) {
            condition = new Condition.Or(condition, both());
        }
        return condition;
    }

    private Condition both() {
        Condition condition = single();
        while (accept("AND")) {
            condition = new Condition.And(condition, single());
        }
        return condition;
    }

    private Condition single() {
        if (accept("NOT")) {
            return new Condition.Not(single());
        }
        if (accept("(")) {
            Condition inner = either();
            expect(")");
            return inner;
        }
        if (peek().kind() == Token.Kind.WORD && tokens.get(next + 1).is("(") && !peek().is("SIZE")) {
            return function();
        }
        return comparison();
    }

    private Condition function() {
        String name = take().text();
        expect("(");
        Condition condition = switch (name) {
            case "attribute_exists" -> new Condition.Exists(path());
            case "attribute_not_exists" -> new Condition.Not(new Condition.Exists(path()));
            case "attribute_type" ->
                new Condition.HasType(path(), second().path("S").asText());
            case "begins_with" -> new Condition.BeginsWith(operand(), secondOperand());
            case "contains" -> new Condition.Contains(operand(), secondOperand());
            default ->
                throw new InvalidExpressionException(
                        "Invalid %s: Invalid function name; function: %s".formatted(kind, name));
        };
        expect(")");
        return condition;
    }

    private Condition comparison() {
        Operand left = operand();
        if (accept("BETWEEN")) {
            Operand low = operand();
            expect("AND");
            return new Condition.And(
                    new Condition.Comparison(left, ">=", low), new Condition.Comparison(left, "<=", operand()));
        }
        if (accept("IN")) {
            expect("(");
            List<Operand> candidates = list(this::operand);
            expect(")");
            return new Condition.In(left, candidates);
        }
        if (!List.of("=", "<>", "<", "<=", ">", ">=").contains(peek().text())) {
            throw unexpected();
        }
        return new Condition.Comparison(left, take().text(), operand());
    }

    private Operand operand() {
        if (peek().kind() == Token.Kind.VALUE) {
            return new Operand.Given(value());
        }
        if (peek().is("SIZE") && tokens.get(next + 1).is("(")) {
            take();
            expect("(");
            Path path = path();
            expect(")");
            return new Operand.SizeOf(path);
        }
        return new Operand.At(path());
    }

    private Operand secondOperand() {
        expect(",");
        return operand();
    }

    private JsonNode second() {
        expect(",");
        return value();
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
            return operand();
        }
        String name = take().text();
        expect("(");
        Operand term = switch (name) {
            case "if_not_exists" -> {
                Path path = path();
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
                        "Invalid %s: Invalid function name; function: %s".formatted(kind, name));
        };
        expect(")");
        return term;
    }

    private JsonNode value() {
        if (peek().kind() != Token.Kind.VALUE) {
            throw unexpected();
        }
        return placeholders.value(kind, take().text());
    }

    private Path path() {
        String top = name();
        List<Path.Step> steps = new ArrayList<>();
        while (true) {
            if (accept(".")) {
                steps.add(new Path.Field(name()));
            } else if (accept("[")) {
                steps.add(new Path.Element(Integer.parseInt(take().text())));
                expect("]");
            } else {
                return new Path(top, steps);
            }
        }
    }

    private String name() {
        Token token = take();
        return switch (token.kind()) {
            case NAME -> placeholders.name(kind, token.text());
            case WORD -> ReservedWords.unreserved(kind, token.text());
            case VALUE, NUMBER, SIGN, END -> {
                next--;
                throw unexpected();
            }
        };
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        do {
            elements.add(element.get());
        } while (accept(","));
        return elements;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
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
            throw unexpected();
        }
    }

    private void end() {
        if (peek().kind() != Token.Kind.END) {
            throw unexpected();
        }
    }

    private InvalidExpressionException unexpected() {
        return new InvalidExpressionException(
                "Invalid %s: Syntax error; token: \"%s\", near: \"%s\"".formatted(kind, peek().text(), peek().text()));
    }
}
