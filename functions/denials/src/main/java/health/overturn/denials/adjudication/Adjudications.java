package health.overturn.denials.adjudication;

import health.overturn.denials.judge.Judgement;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Transaction;

/// Creates the adjudications of one transaction from its claims in the order of the file.
///
/// Equal claims that follow each other directly are counted, so that each has an id of its own. A [Checkpoint] carries
/// the count over an interruption. Equal claims with another claim between them have the same id. Not safe for use by
/// several threads.
public final class Adjudications {
    private final Transaction payment;
    private final AdjudicationIdentity identity;
    private final Fingerprints fingerprints = new Fingerprints();
    private Checkpoint last;

    private Adjudications(Transaction payment, Checkpoint last) {
        this.payment = payment;
        this.identity = new AdjudicationIdentity(payment);
        this.last = last;
    }

    public static Adjudications of(Transaction payment) {
        return new Adjudications(payment, Checkpoint.START);
    }

    /// Continues after the claim at which the checkpoint was taken.
    public static Adjudications resume(Transaction payment, Checkpoint checkpoint) {
        return new Adjudications(payment, checkpoint);
    }

    public Checkpoint checkpoint() {
        return last;
    }

    public Adjudication next(ClaimPayment claim, Judgement judgement) {
        String contentHash = identity.contentHash(claim);
        int repetition = contentHash.equals(last.content()) ? last.repetition() + 1 : 0;
        last = new Checkpoint(contentHash, repetition);
        return new Adjudication(
                identity.id(contentHash, repetition),
                claim.claimNumber(),
                claim.serviceFrom(),
                claim.payerClaimNumber(),
                claim.originalClaimNumber(),
                payment.payer().id(),
                payment.paidOn(),
                identity.transaction(),
                claim.ordinal(),
                claim.status(),
                claim.charge(),
                claim.paid(),
                fingerprints.of(claim, judgement),
                judgement);
    }

    /// The content hash of the last claim, and the number of equal claims directly before it.
    public record Checkpoint(String content, int repetition) {
        /// Before the first claim of a transaction.
        public static final Checkpoint START = new Checkpoint("", 0);
    }
}
