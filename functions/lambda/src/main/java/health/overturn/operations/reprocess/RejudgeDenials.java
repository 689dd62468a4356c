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

/// Makes what is stored what today's code tables say, but for what they no longer deny: that is for people.
///
/// Done again it does nothing more: a denial is moved before its fact is replaced, and what has moved it is
/// known by who asked and when.
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

    /// Who asked, and when: the time of every move that comes of it, and of receipt of every new denial. When
    /// the file came in nobody knew of that one, and its first step cannot have been due before today.
    public record RejudgeRequest(Actor.Person by, Instant at) {}

    public void apply(Practice practice, List<JudgementDifference> differences, RejudgeRequest request) {
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

    /// False where this asking has moved it before.
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
        throw new IllegalStateException("denial: one of ten attempts to move it was expected to be alone");
    }

    private static boolean isMoved(Denial denial, RejudgeRequest request) {
        return denial.history().stream()
                .anyMatch(entry -> entry.move() instanceof Move.Rejudged
                        && entry.at().equals(request.at())
                        && entry.by().equals(request.by()));
    }
}
