package health.overturn.local.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.function.InvocationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Tells what the running stack gave up. Each dead letter is told once.
public final class GivenUp {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<Map<String, List<String>>> letters;
    private final Function<String, InvocationResult> redrive;
    private Map<String, List<String>> told = Map.of();

    /// @param letters the bodies of the dead letters by the queue that holds them
    /// @param redrive invokes the function `Redrive`, which can describe a letter
    public GivenUp(Supplier<Map<String, List<String>>> letters, Function<String, InvocationResult> redrive) {
        this.letters = letters;
        this.redrive = redrive;
    }

    /// Returns a line for each dead letter that was not told yet.
    public List<String> newLines() {
        Map<String, List<String>> now = letters.get();
        List<String> lines = new ArrayList<>();
        now.forEach((queue, bodies) -> {
            List<String> added = new ArrayList<>(bodies);
            told.getOrDefault(queue, List.of()).forEach(added::remove);
            describe(added)
                    .forEach(letter ->
                            lines.add("Given up: %s, in %s: %s".formatted(letter.name(), queue, letter.reason())));
        });
        told = now;
        return lines;
    }

    private List<LetterLine> describe(List<String> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        ObjectNode request = JSON.createObjectNode();
        bodies.forEach(request.putArray("describe")::add);
        return switch (redrive.apply(request.toString())) {
            case InvocationResult.Success(String json) -> LetterLine.listIn(parse(json));
            case InvocationResult.Failure _, InvocationResult.NotStarted _ ->
                bodies.stream().map(_ -> LetterLine.UNKNOWN).toList();
        };
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException invalid) {
            throw new IllegalStateException("could not parse the answer of the function Redrive", invalid);
        }
    }
}
