package health.overturn.api;

import health.overturn.api.http.BadRequestException;
import java.time.DateTimeException;
import java.time.YearMonth;

/// What the places of the ledger say.
final class LedgerCursor {
    private static final int MONTH_LENGTH = "2026-11".length();

    private LedgerCursor() {}

    static YearMonth month(String position) {
        try {
            return YearMonth.parse(position.substring(0, Math.min(MONTH_LENGTH, position.length())));
        } catch (DateTimeException invalid) {
            throw new BadRequestException("cursor: a cursor of this list was expected but was something else");
        }
    }
}
