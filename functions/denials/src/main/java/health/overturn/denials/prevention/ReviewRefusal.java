package health.overturn.denials.prevention;

/// The rules that refuse a command on a prevention review, each with a message that says what to do.
public enum ReviewRefusal {
    ROLE("this is for a lead, an admin, the review's owner or the upstream team that it asks"),
    OWNER_MISSING("the name of an owner is needed"),
    OWNER_SAME("this person has it already"),
    ACTION_MISSING("what was done is needed"),
    ACTION_TOO_LONG("what was done takes at most 2,000 characters"),
    DATE("an action counts from a day within the last year or the next quarter");

    private final String message;

    ReviewRefusal(String sentence) {
        this.message = sentence;
    }

    /// The rule in full sentences that a person can act on, without patient data.
    public String message() {
        return message;
    }
}
