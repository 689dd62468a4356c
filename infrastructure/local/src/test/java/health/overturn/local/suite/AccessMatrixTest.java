package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.suite.MatrixStack.Answer;
import health.overturn.local.suite.MatrixStack.Asked;
import health.overturn.local.suite.TokenStates.TokenState;
import health.overturn.local.suite.TokenStates.Worth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every route, role, practice and state of a token, held against the table of docs/access.md. A build takes a sample;
/// `-Daccess.all=true` takes all.
class AccessMatrixTest {
    private static final boolean ALL = Boolean.getBoolean("access.all");
    private static final int SAMPLED = 83;
    private static final Map<String, String> PATH_VALUES = Map.of(
            "{id}", "none.none",
            "{version}", "1",
            "{file}", "none",
            "{queue}", "AUTHORIZATION",
            "{cycle}", "REROUTE",
            "{name}", "latest",
            "{week}", "2026-W22",
            "{payer}", "PAYER-A");

    @TempDir
    private Path data;

    private final List<Answer> foreign = new ArrayList<>();
    private final List<Answer> absent = new ArrayList<>();
    private int combinations;

    /// One operation of the table with the roles that may call it.
    private record Operation(String method, String path, Set<String> roles) {
        Asked in(String practice) {
            String filled = path;
            for (Map.Entry<String, String> value : PATH_VALUES.entrySet()) {
                filled = filled.replace(value.getKey(), value.getValue());
            }
            return new Asked(method, practice, filled, method.equals("GET") ? "" : "{}");
        }
    }

    @Test
    void everyRouteAnswersEveryTokenAsTheTableSays() throws Exception {
        Tokens tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        Tokens others = Tokens.loadOrCreate(data.resolve("other.json"));
        List<Operation> operations = operations();
        try (MatrixStack stack = new MatrixStack(data.resolve("stack"), tokens)) {
            for (String role : MatrixStack.ROLES) {
                List<TokenState> states = TokenStates.of(tokens, others, role);
                assertThat(states).hasSizeGreaterThanOrEqualTo(50);
                for (Operation operation : operations) {
                    for (TokenState state : states) {
                        if (ALL || state.name().equals("plain") || combinations++ % SAMPLED == 0) {
                            check(stack, operation, role, state);
                        }
                    }
                }
            }
        }
        print();
    }

    private void check(MatrixStack stack, Operation operation, String role, TokenState state) throws Exception {
        String what = "%s %s as %s with %s".formatted(operation.method(), operation.path(), role, state.name());
        Answer own = stack.ask(operation.in("own"), state.header());
        Answer other = stack.ask(operation.in("other"), state.header());
        Answer none = stack.ask(operation.in("none"), state.header());
        Answer again = stack.ask(operation.in("other"), state.header());

        switch (state.worth()) {
            case NO_TOKEN -> assertThat(own.status()).as(what).isEqualTo(401);
            case NOTHING -> assertThat(own.status()).as(what).isEqualTo(403);
            case ROLE -> {
                if (operation.roles().contains(role)) {
                    assertThat(own.status()).as(what).isNotIn(401, 403).isLessThan(500);
                } else {
                    assertThat(own.status()).as(what).isEqualTo(403);
                    assertThat(own.body()).as(what).contains("\"rule\":\"ROLE\"");
                }
            }
        }
        assertThat(other.status()).as(what).isEqualTo(state.worth() == Worth.NO_TOKEN ? 401 : 403);
        assertThat(none.visible()).as(what).isEqualTo(other.visible()).isEqualTo(again.visible());
        // The first refusal of an hour is recorded, so the second request is the one to compare with.
        assertThat(none.tableCalls()).as(what).isEqualTo(again.tableCalls());
        assertThat(List.of(own.body(), other.body(), none.body()))
                .as(what)
                .noneMatch(body -> body.contains(MatrixStack.MARK));
        foreign.add(again);
        absent.add(none);
    }

    private static List<Operation> operations() throws IOException {
        return Files.readAllLines(Path.of("../../docs/access.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1))
                .map(AccessMatrixTest::operation)
                .toList();
    }

    private static Operation operation(String[] cells) {
        String[] name = cells[1].strip().replace("`", "").split(" ", -1);
        return new Operation(
                name[0],
                name[1],
                IntStream.range(0, MatrixStack.ROLES.size())
                        .filter(column -> cells[column + 2].strip().equals("yes"))
                        .mapToObj(MatrixStack.ROLES::get)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private void print() {
        Map<Integer, Long> byStatus =
                absent.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
        System.out.printf(
                "PRINT access matrix: %,d requests; foreign practice %,d µs, absent practice %,d µs (medians of %,d pairs);"
                        + " answers for the absent one by status %s%n",
                4 * absent.size(), median(foreign), median(absent), absent.size(), byStatus);
    }

    private static long median(List<Answer> answers) {
        return answers.stream()
                        .mapToLong(Answer::nanos)
                        .sorted()
                        .skip(answers.size() / 2)
                        .findFirst()
                        .orElse(0)
                / 1_000;
    }
}
