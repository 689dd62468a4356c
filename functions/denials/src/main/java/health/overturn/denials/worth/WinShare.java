package health.overturn.denials.worth;

import health.overturn.denials.denial.TouchAction;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How many of the decided denials that are like one were won by a response.
///
/// @param of what the denials have in common with it
public record WinShare(TouchAction response, long won, long decided, Basis of) {
    /// The fewest decided denials that tell a share.
    static final int MIN_DECIDED = 10;

    /// From the closest to the widest.
    public enum Basis {
        PAYER_AND_REASON,
        REASON,
        RESPONSE
    }

    /// The share of the closest denials that are enough; empty where even all are too few.
    public static Optional<WinShare> find(List<ResponseRow> rows, String payer, String reason, TouchAction response) {
        Predicate<ResponseRow> sameResponse = row -> row.response() == response;
        Predicate<ResponseRow> sameReason = sameResponse.and(row -> row.reason().equals(reason));
        return sum(rows, sameReason.and(row -> row.payer().equals(payer)), response, Basis.PAYER_AND_REASON)
                .or(() -> sum(rows, sameReason, response, Basis.REASON))
                .or(() -> sum(rows, sameResponse, response, Basis.RESPONSE));
    }

    private static Optional<WinShare> sum(
            List<ResponseRow> rows, Predicate<ResponseRow> wanted, TouchAction response, Basis basis) {
        long decided =
                rows.stream().filter(wanted).mapToLong(ResponseRow::decided).sum();
        long won = rows.stream().filter(wanted).mapToLong(ResponseRow::won).sum();
        return decided < MIN_DECIDED ? Optional.empty() : Optional.of(new WinShare(response, won, decided, basis));
    }

    /// The share of an amount, in whole cents.
    public long of(long cents) {
        return Math.multiplyExact(cents, won) / decided;
    }
}
