package health.overturn.sample.claim;

import health.overturn.sample.truth.Kind;
import java.util.List;

/// What an answer means, as its author meant it.
///
/// @param cents denied, or watched
/// @param category empty unless denied
/// @param carc of the primary reason, else empty
public record Verdict(
        Kind kind, long cents, String category, String carc, boolean patientLiable, List<String> forbidden) {
    public static final Verdict SETTLED = plain(Kind.SETTLED, 0);
    public static final Verdict REVERSAL = plain(Kind.REVERSAL, 0);
    public static final Verdict PREDETERMINATION = plain(Kind.PREDETERMINATION, 0);

    public Verdict {
        forbidden = List.copyOf(forbidden);
    }

    public static Verdict watched(long cents) {
        return plain(Kind.WATCHED, cents);
    }

    private static Verdict plain(Kind kind, long cents) {
        return new Verdict(kind, cents, "", "", false, List.of());
    }
}
