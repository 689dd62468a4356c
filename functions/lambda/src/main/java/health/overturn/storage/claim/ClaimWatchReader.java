package health.overturn.storage.claim;

import health.overturn.denials.claim.FoldedWatch;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;

/// Reads what of a claim nobody has decided yet.
public final class ClaimWatchReader {
    private final DynamoDbTable table;

    public ClaimWatchReader(DynamoDbTable table) {
        this.table = table;
    }

    /// Undecided money with the adjudication that leaves it undecided.
    public record WatchedMoney(FoldedWatch watch, StoredAdjudication adjudication) {}

    /// Returns the undecided money of an account's claims, as the fold says on a day.
    ///
    /// It reads the account alone: an answer under a linked account has ended the watch when it came in.
    public List<WatchedMoney> read(Practice practice, String account, LocalDate day) {
        ClaimPartition partition =
                new ClaimPartition(account, table.readPartition(practice.keys().claimPartition(account)));
        LinkedClaims claims = new LinkedClaims(practice, List.of(partition), day);
        return claims.watches().stream()
                .flatMap(watch -> claims
                        .storedAdjudication(watch.adjudication())
                        .map(adjudication -> new WatchedMoney(watch, adjudication))
                        .stream())
                .toList();
    }
}
