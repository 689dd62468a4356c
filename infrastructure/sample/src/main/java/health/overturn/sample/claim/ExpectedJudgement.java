package health.overturn.sample.claim;

import health.overturn.sample.truth.ClaimKind;
import java.util.List;

/// The judgement that an answer should get, as the scenario intends it.
///
/// @param denied the amount denied; 0 unless denied
/// @param watched the amount that the payer leaves undecided, of whatever kind the judgement is
/// @param category the name of the category; empty unless denied
/// @param carc the CARC of the primary reason, else empty
/// @param forbidden the responses that remark codes and the line of business rule out
public record ExpectedJudgement(
        ClaimKind kind,
        long denied,
        long watched,
        String category,
        String carc,
        boolean patientLiable,
        List<String> forbidden) {
    public static final ExpectedJudgement SETTLED = plain(ClaimKind.SETTLED, 0);
    public static final ExpectedJudgement REVERSAL = plain(ClaimKind.REVERSAL, 0);
    public static final ExpectedJudgement PREDETERMINATION = plain(ClaimKind.PREDETERMINATION, 0);

    public ExpectedJudgement {
        forbidden = List.copyOf(forbidden);
    }

    /// A claim of which nothing is paid or denied yet.
    public static ExpectedJudgement watched(long cents) {
        return plain(ClaimKind.WATCHED, cents);
    }

    /// A claim that is decided but for this amount.
    public static ExpectedJudgement settledBut(long undecided) {
        return plain(ClaimKind.SETTLED, undecided);
    }

    /// The same with this amount left undecided.
    public ExpectedJudgement withWatched(long newWatched) {
        return new ExpectedJudgement(kind, denied, newWatched, category, carc, patientLiable, forbidden);
    }

    private static ExpectedJudgement plain(ClaimKind kind, long watched) {
        return new ExpectedJudgement(kind, 0, watched, "", "", false, List.of());
    }
}
