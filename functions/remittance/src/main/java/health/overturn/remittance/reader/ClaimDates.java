package health.overturn.remittance.reader;

import health.overturn.remittance.validation.Qualifiers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The claim-level dates: the DTM segments of loop 2100.
final class ClaimDates {
    private @Nullable LocalDate statementFrom;
    private @Nullable LocalDate statementTo;
    private @Nullable LocalDate service;
    private @Nullable LocalDate received;
    private @Nullable LocalDate coverageEnd;

    void clear() {
        statementFrom = null;
        statementTo = null;
        service = null;
        received = null;
        coverageEnd = null;
    }

    void accept(int qualifier, @Nullable LocalDate date) {
        switch (qualifier) {
            case Qualifiers.STATEMENT_FROM -> statementFrom = date;
            case Qualifiers.STATEMENT_TO -> statementTo = date;
            case Qualifiers.SERVICE -> service = date;
            case Qualifiers.RECEIVED -> received = date;
            case Qualifiers.COVERAGE_END -> coverageEnd = date;
            default -> {}
        }
    }

    /// Whether the statement starts before it ends and before the payer received the claim. Missing dates are in order.
    boolean areInOrder() {
        return !isAfter(statementFrom, statementTo) && !isAfter(statementFrom, received);
    }

    /// Whether a service starts within the statement dates and does not end before it starts. Missing dates are in
    /// order.
    boolean containService(@Nullable LocalDate from, @Nullable LocalDate to) {
        return !isAfter(statementFrom, from) && !isAfter(from, statementTo) && !isAfter(from, to);
    }

    static boolean isAfter(@Nullable LocalDate left, @Nullable LocalDate right) {
        return left != null && right != null && left.isAfter(right);
    }

    @Nullable LocalDate statementFrom() {
        return statementFrom != null ? statementFrom : service;
    }

    @Nullable LocalDate statementTo() {
        return statementTo;
    }

    @Nullable LocalDate received() {
        return received;
    }

    @Nullable LocalDate coverageEnd() {
        return coverageEnd;
    }
}
