package health.overturn.denials.claim;

import health.overturn.denials.adjudication.Adjudication;
import java.time.LocalDate;
import java.util.List;

/// The facts of an invented history on 30 June 2026 or another day.
final class FoldedHistory {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private final List<FoldedClaim> claims;

    private FoldedHistory(List<FoldedClaim> claims) {
        this.claims = claims;
    }

    static FoldedHistory from(Adjudication... adjudications) {
        return new FoldedHistory(new ClaimFold(WatchPolicy.DEFAULT, AS_OF).fold(List.of(adjudications)));
    }

    static FoldedHistory asOf(String day, Adjudication... adjudications) {
        return new FoldedHistory(new ClaimFold(WatchPolicy.DEFAULT, LocalDate.parse(day)).fold(List.of(adjudications)));
    }

    List<FoldedClaim> claims() {
        return claims;
    }

    /// The only claim of the history. A second claim fails the test.
    FoldedClaim claim() {
        if (claims.size() != 1) {
            throw new AssertionError("the history must have one claim; got " + claims.size());
        }
        return claims.getFirst();
    }

    List<String> denialIds() {
        return claims.stream()
                .flatMap(claim -> claim.denials().stream())
                .map(FoldedDenial::id)
                .toList();
    }

    FoldedDenial denial(String id) {
        return claims.stream()
                .flatMap(claim -> claim.denials().stream())
                .filter(denial -> denial.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no denial " + id + " among " + denialIds()));
    }

    PayerResolution resolution(String id) {
        return denial(id).resolution();
    }

    long recovered(String id) {
        return denial(id).recovered().cents();
    }
}
