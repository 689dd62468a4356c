package health.overturn.sample.claim;

import health.overturn.sample.truth.ClaimKind;
import java.util.List;

/// What an answer means, as its author meant it.
///
/// @param cents denied, or watched
/// @param category empty unless denied
/// @param carc of the primary reason, else empty
public record ExpectedJudgement(
        ClaimKind kind, long cents, String category, String carc, boolean patientLiable, List<String> forbidden) {
    public static final ExpectedJudgement SETTLED = plain(ClaimKind.SETTLED, 0);
    public static final ExpectedJudgement REVERSAL = plain(ClaimKind.REVERSAL, 0);
    public static final ExpectedJudgement PREDETERMINATION = plain(ClaimKind.PREDETERMINATION, 0);

    public ExpectedJudgement {
        forbidden = List.copyOf(forbidden);
    }

    public static ExpectedJudgement watched(long cents) {
        return plain(ClaimKind.WATCHED, cents);
    }

    private static ExpectedJudgement plain(ClaimKind kind, long cents) {
        return new ExpectedJudgement(kind, cents, "", "", false, List.of());
    }
}
