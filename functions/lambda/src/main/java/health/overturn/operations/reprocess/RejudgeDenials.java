package health.overturn.operations.reprocess;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Move;
import health.overturn.denials.lifecycle.Received;
import health.overturn.denials.lifecycle.Rejudgement;
import health.overturn.storage.claim.ClaimStore;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Makes stored denials what today's code tables say. What these tables no longer deny is left for a person.
///
/// Safe to call again: a denial is moved before its adjudication is replaced, and the requester and time of a move
/// identify the request that made it.
public final class RejudgeDenials {
    private static final int ATTEMPTS = 10;

    private final DynamoDbTable table;
    private final ClaimStore claims;
    private final DenialWriter writer;

    public RejudgeDenials(DynamoDbTable table, ClaimStore claims, DenialWriter writer) {
        this.table = table;
        this.claims = claims;
        this.writer = writer;
    }

    /// Who requested it, and when. The time is that of every move, and of receipt of every new denial: before the
    /// request nobody could know of the denial, so its first step cannot be due earlier.
    public record RejudgeRequest(Actor.Person by, Instant at) {}

    void apply(Practice practice, List<JudgementDifference> differences, RejudgeRequest request) {
        List<Callable<Boolean>> moves = differences.stream()
                .filter(difference -> difference.kind() == JudgementDifference.Kind.CHANGED)
                .map(difference -> (Callable<Boolean>) () -> move(practice, difference, request))
                .toList();
        if (!moves.isEmpty()) {
            ParallelCalls.invokeAll(moves);
        }
        table.putAll(differences.stream()
                .filter(difference -> difference.kind() == JudgementDifference.Kind.NEW_WATCH)
                .map(JudgementDifference::incoming)
                .map(incoming -> AdjudicationItem.of(practice.keys(), incoming.account(), incoming.stored()))
                .toList());
        claims.store(
                practice,
                differences.stream()
                        .filter(difference -> difference.kind() != JudgementDifference.Kind.NO_LONGER_DENIED)
                        .map(JudgementDifference::incoming)
                        .toList(),
                Received.byRemittance(request.at()));
    }

    /// @return false where this request has moved the denial before
    private boolean move(Practice practice, JudgementDifference difference, RejudgeRequest request) {
        Rejudgement now = difference.rejudgement().orElseThrow();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<StoredDenial> stored = table.get(
                            DifferenceFinder.denialKey(practice.keys(), difference.incoming()))
                    .map(DenialItem::read);
            if (stored.isEmpty() || isMoved(stored.get().denial(), request)) {
                return false;
            }
            Denial after = practice.lifecycle().rejudge(stored.get().denial(), now, request.by(), request.at());
            if (writer.move(practice, stored.get(), after)) {
                return true;
            }
        }
        throw new IllegalStateException("denial %s: gave up after %d attempts because of concurrent changes"
                .formatted(difference.denialId(), ATTEMPTS));
    }

    private static boolean isMoved(Denial denial, RejudgeRequest request) {
        return denial.history().stream()
                .anyMatch(entry -> entry.move() instanceof Move.Rejudged
                        && entry.at().equals(request.at())
                        && entry.by().equals(request.by()));
    }
}
