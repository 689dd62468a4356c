package health.overturn.table.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// Compares what an endpoint answers with what a row expects.
final class Comparison {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private Comparison() {}

    /// Returns how the outcome differs: another status or another type of error.
    static Optional<String> ofOutcome(Row row, Answer answer) {
        String expectedError = row.expectation().path("error").asText();
        int expectedStatus = row.expectation().path("status").asInt(expectedError.isEmpty() ? OK : BAD_REQUEST);
        return answer.status() == expectedStatus && answer.error().equals(expectedError)
                ? Optional.empty()
                : Optional.of("expected %d %s, but was %d %s %s"
                        .formatted(expectedStatus, expectedError, answer.status(), answer.error(), answer.message()));
    }

    /// Returns how the content differs: the text of the error, or the answer.
    static Optional<String> ofContent(Row row, Answer answer) {
        JsonNode expectation = row.expectation();
        if (expectation.has("message")) {
            String expected = Repetition.expand(expectation.get("message")).textValue();
            return expected.equals(answer.message())
                    ? Optional.empty()
                    : Optional.of("expected the text\n  %s\nbut was\n  %s".formatted(expected, answer.message()));
        }
        if (expectation.has("answer")) {
            JsonNode expected = Normalization.of(Repetition.expand(expectation.get("answer")));
            JsonNode actual = Normalization.of(answer.body());
            return expected.equals(actual)
                    ? Optional.empty()
                    : Optional.of("expected the answer\n  %s\nbut was\n  %s".formatted(expected, actual));
        }
        return Optional.empty();
    }
}
