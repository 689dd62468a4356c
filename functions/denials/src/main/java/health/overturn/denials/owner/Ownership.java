package health.overturn.denials.owner;

/// Who is accountable for a denial, and who does its next step.
public sealed interface Ownership {
    /// Who does the next step.
    String assignee();

    /// A named person owns it.
    record Owned(String owner, String assignee) implements Ownership {}

    /// Nobody is named for its payer: it is HELD, and the head of its queue has it.
    record Held(String assignee) implements Ownership {}
}
