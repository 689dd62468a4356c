package health.overturn.local.progress;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the stack has not finished yet.
///
/// @param messages the number of messages by queue; dead letters do not count
/// @param changes the number of changes of a table that a function has not processed, by function
/// @param running the number of running invocations by function
/// @param succeeded how many invocations have succeeded since the start; it grows while work moves
public record Backlog(
        Map<String, Long> messages, Map<String, Long> changes, Map<String, Long> running, long succeeded) {
    public Backlog {
        messages = positive(messages);
        changes = positive(changes);
        running = positive(running);
    }

    /// Whether every queue is empty. What the messages changed in the table may not be processed yet.
    public boolean hasNoMessages() {
        return messages.isEmpty();
    }

    /// Whether every change of the table is processed.
    public boolean hasNoChanges() {
        return changes.isEmpty();
    }

    public boolean isEmpty() {
        return hasNoMessages() && hasNoChanges();
    }

    /// Whether work moved since an earlier look. An invocation that fails and is repeated moves nothing.
    public boolean movedSince(Backlog earlier) {
        return succeeded != earlier.succeeded || !messages.equals(earlier.messages) || !changes.equals(earlier.changes);
    }

    /// Returns for example `2 messages for Triage, 1 running invocation of Triage`.
    public String describe() {
        String text = Stream.of(
                        describe(messages, "message", "in"),
                        describe(changes, "change", "of the table for"),
                        describe(running, "running invocation", "of"))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "nothing" : text;
    }

    private static Stream<String> describe(Map<String, Long> counts, String noun, String preposition) {
        return counts.entrySet().stream()
                .map(entry -> "%,d %s%s %s %s"
                        .formatted(
                                entry.getValue(), noun, entry.getValue() == 1 ? "" : "s", preposition, entry.getKey()));
    }

    private static Map<String, Long> positive(Map<String, Long> counts) {
        Map<String, Long> positive = new TreeMap<>(counts);
        positive.values().removeIf(count -> count <= 0);
        return positive;
    }
}
