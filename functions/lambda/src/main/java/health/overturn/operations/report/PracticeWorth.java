package health.overturn.operations.report;

import health.overturn.denials.worth.PriceTable;
import health.overturn.denials.worth.ResponseRow;
import java.util.List;

/// What a practice's own experience says of its denials, as of the latest daily run.
///
/// @param prices what payers usually allow
/// @param responses what became of what was sent
public record PracticeWorth(PriceTable prices, List<ResponseRow> responses) {
    public static final PracticeWorth NONE = new PracticeWorth(PriceTable.EMPTY, List.of());

    public PracticeWorth {
        responses = List.copyOf(responses);
    }
}
