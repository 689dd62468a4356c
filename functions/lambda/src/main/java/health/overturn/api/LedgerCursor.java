package health.overturn.api;

import java.time.DateTimeException;
import java.time.YearMonth;

/// What the places of the ledger say.
final class LedgerCursor {
    private static final int MONTH_LENGTH = "2026-11".length();

    private LedgerCursor() {}

    static YearMonth month(String place) {
        try {
            return YearMonth.parse(place.substring(0, Math.min(MONTH_LENGTH, place.length())));
        } catch (DateTimeException unknown) {
            throw new BadRequestException("cursor: a cursor of this list was expected but was something else");
        }
    }
}
