package health.overturn.sample.claim;

import health.overturn.sample.truth.ClaimKind;
import java.util.List;

/// The judgement that an answer should get, as the scenario intends it.
///
/// @param cents the amount denied or watched
/// @param category the name of the category; empty unless denied
/// @param carc the CARC of the primary reason, else empty
/// @param forbidden the responses that remark codes rule out
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
