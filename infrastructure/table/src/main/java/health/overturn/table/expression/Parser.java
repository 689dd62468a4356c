package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Parses one expression by recursive descent. `OR` binds weakest, then `AND`, then `NOT`.
final class Parser {
    private static final int MAX_OPERATORS = 300;
    private static final Set<String> COMPARATORS = Set.of("=", "<>", "<", "<=", ">", ">=");

    private final String parameter;
    private final Placeholders placeholders;
    private final TokenReader tokens;
    private final Operands operands;
    private final Map<Integer, Integer> groupEnds = new HashMap<>();
    private int operators;
    private int openGroups;

    Parser(String parameter, String text, Placeholders placeholders) {
        this.parameter = parameter;
        this.placeholders = placeholders;
        this.tokens = new TokenReader(parameter, text);
        this.operands = new Operands(tokens);
    }

    Condition parseCondition() {
        Condition condition = parseOr();
        tokens.expectEnd();
        return condition;
    }

    List<Path> parsePaths() {
        List<Path> paths = parseList(this::parsePath);
        tokens.expectEnd();
        Path.overlap(paths).ifPresent(problem -> {
            throw tokens.invalid(problem);
        });
        return paths;
    }

    private Condition parseOr() {
        Condition condition = parseAnd();
        while (tokens.accept("OR")) {
            countOperator();
            condition = new Condition.Or(condition, parseAnd());
        }
        return condition;
    }

    private Condition parseAnd() {
        Condition condition = parseNot();
        while (tokens.accept("AND")) {
            countOperator();
            condition = new Condition.And(condition, parseNot());
        }
        return condition;
    }

    private Condition parseNot() {
        if (tokens.accept("NOT")) {
            countOperator();
            return new Condition.Not(parseNot());
        }
        if (tokens.accept("(")) {
            return parseGroup();
        }
        return tokens.atFunction() && !atSize() ? parseFunction() : parseComparison();
    }

    /// A group that holds nothing but another group is refused. A deep one has too many operators, or is refused for
    /// that.
    private Condition parseGroup() {
        int start = tokens.position();
        openGroups++;
        if (openGroups > MAX_OPERATORS + 1) {
            throw redundantParentheses();
        }
        Condition inner = parseOr();
        boolean holdsOneGroup = groupEnds.getOrDefault(start + 1, -1) == tokens.position();
        tokens.expect(")");
        if (holdsOneGroup) {
            throw redundantParentheses();
        }
        openGroups--;
        groupEnds.put(start, tokens.position());
        return inner;
    }

    private InvalidExpressionException redundantParentheses() {
        return tokens.invalid("The expression has redundant parentheses;");
    }

    private Condition parseFunction() {
        String function = tokens.advance().text();
        return operands.call(function, parseOperands());
    }

    private List<Operand> parseOperands() {
        tokens.expect("(");
        List<Operand> found = parseList(this::parseOperand);
        tokens.expect(")");
        return found;
    }

    private Condition parseComparison() {
        Operand left = parseOperand();
        if (tokens.accept("BETWEEN")) {
            countOperator();
            Operand low = parseOperand();
            tokens.expect("AND");
            return operands.between(left, low, parseOperand());
        }
        if (tokens.accept("IN")) {
            countOperator();
            return operands.in(left, parseOperands());
        }
        if (!COMPARATORS.contains(tokens.peek().text())) {
            throw left instanceof Operand.SizeOf ? misusedFunction("size") : tokens.syntaxError();
        }
        countOperator();
        return operands.compare(left, tokens.advance().text(), parseOperand());
    }

    private Operand parseOperand() {
        if (tokens.peek().kind() == Token.Kind.VALUE) {
            return new Operand.Literal(parseValue());
        }
        if (atSize()) {
            tokens.advance();
            return operands.size(parseOperands());
        }
        if (tokens.atFunction()) {
            throw misusedFunction(tokens.peek().text());
        }
        return new Operand.AtPath(parsePath());
    }

    private boolean atSize() {
        return tokens.atFunction() && tokens.peek().text().equals("size");
    }

    private InvalidExpressionException misusedFunction(String function) {
        return tokens.invalid(
                "The function is not allowed to be used this way in an expression; function: " + function);
    }

    private JsonNode parseValue() {
        return placeholders.value(parameter, tokens.advance().text());
    }

    private Path parsePath() {
        String top = parseName();
        List<Path.Step> steps = new ArrayList<>();
        while (true) {
            if (tokens.accept(".")) {
                steps.add(new Path.Field(parseName()));
            } else if (tokens.accept("[")) {
                steps.add(new Path.Element(parsePosition()));
                tokens.expect("]");
            } else {
                return new Path(top, steps);
            }
        }
    }

    private int parsePosition() {
        Token token = tokens.peek();
        int maxDigits = 9;
        if (token.kind() != Token.Kind.NUMBER || token.text().length() > maxDigits) {
            throw tokens.syntaxError();
        }
        return Integer.parseInt(tokens.advance().text());
    }

    private String parseName() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NAME -> placeholders.name(parameter, tokens.advance().text());
            case WORD ->
                ReservedWords.requireUnreserved(parameter, tokens.advance().text());
            case VALUE, NUMBER, SIGN, END -> throw tokens.syntaxError();
        };
    }

    private <T> List<T> parseList(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        do {
            elements.add(element.get());
        } while (tokens.accept(","));
        return elements;
    }

    private void countOperator() {
        operators++;
        if (operators > MAX_OPERATORS) {
            throw tokens.invalid("The expression contains too many operators; operator count: " + operators);
        }
    }
}
