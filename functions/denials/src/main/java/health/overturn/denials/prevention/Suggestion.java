package health.overturn.denials.prevention;

import health.overturn.denials.code.Category;

/// What usually prevents denials of a category in the process where they start.
public enum Suggestion {
    REGISTRATION_TRAINING("Train registration on what these payers reject, and check it at the desk"),
    ELIGIBILITY_CHECK("Verify coverage for the date of service before the visit, and train registration on it"),
    QUEUE_REDESIGN("Redesign the queue: who asks for it, by when, and what stops a visit without it"),
    CODING_CONTROLS("Put an edit before the claim leaves, and train coding on the rule behind it"),
    DOCUMENTATION_CONTROLS("Put a control on the note before the claim leaves"),
    PAYER_POLICY("Find the payer's policy, and change the edit or dispute it"),
    CONTRACT_REVIEW("Compare with the contract, and take it to the payer as one dispute"),
    BILLING_WITH_CREDENTIALING(
            "Let billing and credentialing keep one roster, and hold claims until the effective date");

    private final String text;

    Suggestion(String sentence) {
        this.text = sentence;
    }

    /// The suggestion as an imperative sentence without a full stop.
    public String text() {
        return text;
    }

    static Suggestion forCategory(Category category) {
        return switch (category) {
            case REGISTRATION -> REGISTRATION_TRAINING;
            case ELIGIBILITY -> ELIGIBILITY_CHECK;
            case AUTHORIZATION, FOLLOW_UP, UNMAPPED -> QUEUE_REDESIGN;
            case CODING -> CODING_CONTROLS;
            case DOCUMENTATION -> DOCUMENTATION_CONTROLS;
            case PAYER_EDIT -> PAYER_POLICY;
            case CONTRACT -> CONTRACT_REVIEW;
            case CREDENTIALING -> BILLING_WITH_CREDENTIALING;
        };
    }
}
