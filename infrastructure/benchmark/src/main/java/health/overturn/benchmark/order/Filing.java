package health.overturn.benchmark.order;

import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.TouchAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A way to answer a denial, and the deadline that it must meet.
enum Filing {
    APPEAL(TouchAction.APPEAL, Deadline.Kind.APPEAL),
    CORRECTED_CLAIM(TouchAction.CORRECTED_CLAIM, Deadline.Kind.CORRECTED_CLAIM),
    NEW_CLAIM(TouchAction.REBILL_OTHER_PAYER, Deadline.Kind.NEW_CLAIM);

    private static final List<Filing> CLAIM_FIRST = List.of(CORRECTED_CLAIM, NEW_CLAIM, APPEAL);
    private static final List<Filing> APPEAL_FIRST = List.of(APPEAL, CORRECTED_CLAIM, NEW_CLAIM);

    private final TouchAction action;
    private final Deadline.Kind kind;

    Filing(TouchAction action, Deadline.Kind kind) {
        this.action = action;
        this.kind = kind;
    }

    TouchAction action() {
        return action;
    }

    /// Returns the open filing that suits the category best; empty where every deadline has passed.
    static Optional<Filing> openOn(LocalDate day, Denial denial) {
        return suited(denial.projection().category()).stream()
                .filter(filing -> denial.details().deadlines().stream()
                        .anyMatch(deadline -> deadline.kind() == filing.kind && deadline.isOpen(day)))
                .findFirst();
    }

    private static List<Filing> suited(Category category) {
        return switch (category) {
            case REGISTRATION, ELIGIBILITY, CODING, FOLLOW_UP -> CLAIM_FIRST;
            case AUTHORIZATION, DOCUMENTATION, PAYER_EDIT, CONTRACT, CREDENTIALING, UNMAPPED -> APPEAL_FIRST;
        };
    }
}
