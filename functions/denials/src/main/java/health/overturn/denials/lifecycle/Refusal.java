package health.overturn.denials.lifecycle;

/// The rules that refuse a command on a denial, each with a message that says what to do.
public enum Refusal {
    ROLE("Your role does not allow this. Ask the billing lead or an admin."),
    QUEUE("The denial is in another team's work queue. Ask that team or the billing lead."),
    RESOLVED("The denial is resolved. Reopen it first."),
    NOT_RESOLVED("The denial is not resolved, so it needs no reopening. Work it as it is."),
    HELD("The denial has no owner. Name an owner first."),
    ESCALATED("The denial waits for the billing lead's decision. Ask the lead to decide first."),
    NOT_ESCALATED("The denial is not escalated, so it needs no decision. Reassign or resolve it instead."),
    WRITE_OFF("Only a lead or an admin may write off. Ask one of them, or choose another outcome."),
    WRITE_OFF_REASON("The money is given up without a reason. Add a writeOffReason."),
    WRITE_OFF_PENDING("A write-off waits for a second person already. Approve or decline it first."),
    NO_PROPOSAL("No write-off waits for approval. Read the denial again."),
    SAME_PERSON(
            "You proposed this write-off, so another lead or admin must approve it. Ask one of them, or decline it."),
    RECOVERED("The recovered amount must be above zero and at most what is open. Correct the amount."),
    REST_MISSING("A part of the open amount is left. Say in rest what happens to it."),
    TERMS("The terms do not fit the outcome. Leave out what it does not take."),
    ORIGINAL("The original denial is not one of the same claim and payer. Correct the id."),
    PATIENT_MONEY("Only money under group PR may be billed to the patient. Choose another outcome or rest."),
    DEADLINE_PASSED("The deadline for an appeal has passed for certain. Choose another action or decision."),
    LEVEL_NOT_OPEN("This level of the appeal is not open. Read the denial's appeal again."),
    EVIDENCE_MISSING("The payer demands evidence with each appeal. Enclose it, and name it in evidence."),
    NO_APPEAL("No appeal is with the payer. Record the touch that sent it first."),
    APPEAL_DATE("The day must not be after today, nor before the step before it. Correct the day."),
    NOT_SMALL("The open amount is too large for a soft write-off. Choose another outcome."),
    FACTS_ONLY("Only a remittance can establish this outcome. Choose another outcome."),
    FACTS_STAND("A later remittance closed this denial, so it cannot be reopened. Work the claim's latest denial."),
    FORBIDDEN("A remark code rules out this response. Choose another action."),
    NOTE_MISSING("A note is required. Add a note."),
    NOTE_TOO_LONG(
            "A text is too long. Use at most 4,000 characters in a note or reason, and 200 in a result or reference."),
    HISTORY_FULL("The history is full. Resolve the denial, or ask the lead to decide."),
    CONVERSATION_FULL("The conversation is full. Write what matters into the note of a touch."),
    REASON_MISSING("A reason is required. Add a reason."),
    DATE("The day of the next action is out of range. Choose a day from today to a year from now."),
    OWNER_MISSING("The name of an owner is required. Name an owner."),
    OWNER_UNKNOWN("The practice's directory has no person of this name. Name somebody of it."),
    OWNER_LEFT("This person has left the practice. Name another owner."),
    OWNER_SAME("This person already owns the denial. Name another owner."),
    CATEGORY_SAME("The denial already has this category. Choose another category."),
    NOT_UNDOABLE(
            "Only the latest touch or resolution can be undone, by its author or a lead. Record another touch instead."),
    AMOUNT("A denied amount must be above zero, and a recovered amount must not be negative. Correct the amount."),
    PAYER_UNKNOWN("No payer of the practice has this id. Correct the id, or add the payer to the settings."),
    DENIED_DATE("The payer's date of the denial is in the future. Correct the date."),
    NO_DENIAL("This group and reason code do not deny anything. Correct the codes.");

    private final String message;

    Refusal(String message) {
        this.message = message;
    }

    /// The rule in full sentences that a person can act on, without patient data.
    public String message() {
        return message;
    }
}
