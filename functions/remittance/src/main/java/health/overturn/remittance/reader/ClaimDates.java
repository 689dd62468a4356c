package health.overturn.remittance.reader;

import health.overturn.remittance.validation.Qualifiers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The DTM segments of a claim.
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

    /// Whether the statement starts before it ends, and the claim came after it started.
    boolean areInOrder() {
        return !isAfter(statementFrom, statementTo) && !isAfter(statementFrom, received);
    }

    /// Whether a service began inside the statement's days and ended after that.
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
