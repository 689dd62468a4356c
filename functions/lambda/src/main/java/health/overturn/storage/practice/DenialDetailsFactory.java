package health.overturn.storage.practice;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.deadline.DeadlineInputs;
import health.overturn.denials.deadline.Deadlines;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.judge.Judge;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.JudgingContext;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.settings.PracticeSettings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the details of a denial from its adjudication.
public final class DenialDetailsFactory {
    private final PracticeSettings settings;
    private final Judge judge;
    private final Deadlines deadlines;

    DenialDetailsFactory(PracticeSettings settings, Judge judge) {
        this.settings = settings;
        this.judge = judge;
        this.deadlines = new Deadlines(settings.filingLimits(), settings.codeTables());
    }

    /// Returns the details of the denial of an adjudication.
    ///
    /// @param receivedOn the practice's day on which it came in
    public DenialDetails of(StoredAdjudication stored, Denied denied, LocalDate receivedOn) {
        return create(
                stored.adjudication().id(),
                stored,
                denied,
                stored.adjudication().paidOn(),
                receivedOn);
    }

    /// Returns the details of the denial of a watch, which expired on the day that the fold says.
    public DenialDetails ofExpiredWatch(StoredAdjudication stored, FoldedDenial folded, LocalDate receivedOn) {
        return create(folded.id(), stored, folded.judgement(), folded.deniedOn(), receivedOn);
    }

    private DenialDetails create(
            String id, StoredAdjudication stored, Denied denied, @Nullable LocalDate deniedOn, LocalDate receivedOn) {
        Adjudication adjudication = stored.adjudication();
        List<Deadline> dueDates = deadlines.calculate(
                new DeadlineInputs(
                        adjudication.paidOn(),
                        adjudication.payer(),
                        stored.details().planType(),
                        adjudication.serviceFrom()),
                denied);
        String payer = settings.canonicalPayer(adjudication.payer());
        return new DenialDetails(
                id,
                payer,
                denied.category(),
                denied.amount(),
                denied.billableToPatient(),
                deniedOn,
                receivedOn,
                dueDates,
                judge.forbiddingCauses(
                        denied,
                        new JudgingContext(payer, adjudication.paidOn()),
                        stored.details().planType()));
    }
}
