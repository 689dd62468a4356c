package health.overturn.sample.payer;

import health.overturn.sample.claim.AnsweredLine;
import health.overturn.sample.claim.BilledClaim;
import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.Cas;
import health.overturn.sample.claim.ExpectedJudgement;
import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.SamplePayer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer that is put together line by line. It denies for one reason at most.
public final class AnswerBuilder {
    private final BilledClaim bill;
    private final SamplePayer payer;
    private final PayingPayer payingPayer;
    private final List<AnsweredLine> lines = new ArrayList<>();
    private @Nullable DenialPattern reason;

    public AnswerBuilder(BilledClaim bill, SamplePayer payer, SeededRandom random) {
        this.bill = bill;
        this.payer = payer;
        this.payingPayer = new PayingPayer(payer, random);
    }

    public AnswerBuilder pay(List<BilledService> services) {
        services.forEach(service -> lines.add(payingPayer.payLine(service)));
        return this;
    }

    public AnswerBuilder deny(List<BilledService> services, DenialPattern pattern) {
        services.forEach(service ->
                add(AnsweredLine.of(service, List.of(pattern.cas(service.charge())), pattern.remarks()), pattern));
        return this;
    }

    public AnswerBuilder pend(List<BilledService> services) {
        services.forEach(service -> lines.add(
                AnsweredLine.of(service, List.of(payingPayer.pending(service.charge())), PayingPayer.NO_REMARKS)));
        return this;
    }

    /// Adds a line that explains all that it takes.
    public AnswerBuilder explain(BilledService service, List<Cas> adjustments) {
        lines.add(AnsweredLine.of(service, adjustments, PayingPayer.NO_REMARKS));
        return this;
    }

    /// Adds a line that denies something for this reason.
    public AnswerBuilder add(AnsweredLine line, DenialPattern pattern) {
        reason = pattern;
        lines.add(line);
        return this;
    }

    /// The answer under this payer's claim number.
    public PayerAnswer under(String number) {
        List<BilledService> services = lines.stream().map(AnsweredLine::service).toList();
        BilledClaim part = bill.withServices(services);
        return payingPayer.answer(part, "1", number, lines, judgement());
    }

    private ExpectedJudgement judgement() {
        long denied = lines.stream().mapToLong(AnsweredLine::denied).sum();
        long pended = lines.stream().mapToLong(AnsweredLine::pended).sum();
        if (reason != null && denied > 0) {
            return reason.judgement(payer, denied).withWatched(pended);
        }
        boolean paid = lines.stream().mapToLong(AnsweredLine::paid).sum() > 0;
        if (pended > 0 && !paid) {
            return ExpectedJudgement.watched(pended);
        }
        return ExpectedJudgement.settledBut(pended);
    }
}
