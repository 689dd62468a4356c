package health.overturn.storage.practice;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.deadline.CalculatedDeadlines;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.deadline.DeadlineInputs;
import health.overturn.denials.deadline.Deadlines;
import health.overturn.denials.denial.AppealClock;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.denials.judge.Judge;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.JudgingContext;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.owner.KnownPayer;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.settings.PracticeSettings;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /// @param facts what remittances say of it so far
    /// @param receivedOn the practice's day on which it came in
    public DenialDetails of(StoredAdjudication stored, Denied denied, RemittanceFacts facts, LocalDate receivedOn) {
        LocalDate deniedOn = stored.adjudication().paidOn();
        CalculatedDeadlines calculated =
                deadlines.calculate(inputs(stored, AppealClock.of(denied, deniedOn, facts)), denied);
        return create(stored.adjudication().id(), stored, denied, deniedOn, receivedOn, calculated);
    }

    /// Returns the details of the denial of a watch, which expired on the day that the fold says.
    public DenialDetails ofExpiredWatch(StoredAdjudication stored, FoldedDenial folded, LocalDate receivedOn) {
        Denied denied = folded.judgement();
        LocalDate deniedOn = folded.deniedOn();
        CalculatedDeadlines calculated = deadlines.calculate(inputs(stored, new AppealClock(deniedOn, null)), denied);
        return create(folded.id(), stored, denied, deniedOn, receivedOn, calculated);
    }

    /// Returns the deadlines of a denial as they run from the payer's decision on a level of its appeal.
    ///
    /// @param facts what remittances say of it so far
    public List<Deadline> deadlinesAfter(
            DeadlineInputs.Decision decision, StoredAdjudication stored, Denied denied, RemittanceFacts facts) {
        AppealClock clock = AppealClock.of(denied, stored.adjudication().paidOn(), facts);
        return deadlines
                .calculate(inputs(stored, new AppealClock(clock.deniedOn(), decision)), denied)
                .deadlines();
    }

    private DeadlineInputs inputs(StoredAdjudication stored, AppealClock clock) {
        Adjudication adjudication = stored.adjudication();
        Optional<KnownPayer> known = settings.payers().find(adjudication.payer());
        DeadlineInputs.PlanRules rules = new DeadlineInputs.PlanRules(
                adjudication.payer(),
                settings.canonicalPayer(adjudication.payer()),
                known.map(KnownPayer::group).orElse(""),
                stored.details().planType(),
                settings.settings().state());
        return new DeadlineInputs(rules, adjudication.serviceFrom(), clock.deniedOn(), clock.decision(), null);
    }

    private DenialDetails create(
            String id,
            StoredAdjudication stored,
            Denied denied,
            @Nullable LocalDate deniedOn,
            LocalDate receivedOn,
            CalculatedDeadlines calculated) {
        Adjudication adjudication = stored.adjudication();
        String payer = settings.canonicalPayer(adjudication.payer());
        return new DenialDetails(
                id,
                payer,
                denied.category(),
                denied.amount(),
                denied.billableToPatient(),
                deniedOn,
                receivedOn,
                calculated.deadlines(),
                forbidden(stored, denied, calculated),
                reason(denied.primaryReason()));
    }

    private static String reason(Reason primary) {
        return primary.carc().isEmpty()
                ? ""
                : primary.group().text() + "-" + primary.carc().text();
    }

    /// What the judgement and the payer's filing limits rule out, each with what does.
    private Map<DenialResponse, String> forbidden(
            StoredAdjudication stored, Denied denied, CalculatedDeadlines calculated) {
        Map<DenialResponse, String> forbidden = new EnumMap<>(DenialResponse.class);
        for (DenialResponse response : DenialResponse.values()) {
            calculated.ruledOut().forEach((kind, source) -> {
                if (kind.name().equals(response.name())) {
                    forbidden.put(response, source);
                }
            });
        }
        Adjudication adjudication = stored.adjudication();
        JudgingContext context =
                new JudgingContext(settings.canonicalPayer(adjudication.payer()), adjudication.paidOn());
        forbidden.putAll(
                judge.forbiddingCauses(denied, context, stored.details().planType()));
        return forbidden;
    }
}
