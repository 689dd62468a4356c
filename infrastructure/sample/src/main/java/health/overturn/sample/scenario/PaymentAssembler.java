package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.Payment;
import health.overturn.sample.claim.Plb;
import health.overturn.sample.claim.SamplePayer;
import health.overturn.sample.x12.Digits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Makes payments of answers: which payment carries which, trace numbers, and the money that moves outside claims.
final class PaymentAssembler {
    private static final String FILLER = "000000000";

    private final SampleSetting season;
    private final int block;
    private final SeededRandom dice;
    private final long[] forwarded;

    PaymentAssembler(SampleSetting season, int block) {
        this.season = season;
        this.block = block;
        this.dice = SeededRandom.of(season.seed(), "ledger", block);
        this.forwarded = new long[season.practice().payers().size()];
    }

    /// What a payer sends in one week: one payment, or a second one, of nothing, for answers that pay nothing.
    List<ScenarioPayment> remittances(int payer, int week, List<ScenarioAnswer> entries) {
        if (dice.chance(70)) {
            return List.of(new ScenarioPayment(week, payment(payer, week, entries), entries));
        }
        List<ScenarioAnswer> unpaid = entries.stream()
                .filter(entry -> entry.answer.paid() == 0 && alone(entry, entries))
                .toList();
        List<ScenarioAnswer> rest =
                entries.stream().filter(entry -> !unpaid.contains(entry)).toList();
        List<ScenarioPayment> all = new ArrayList<>();
        if (!rest.isEmpty()) {
            all.add(new ScenarioPayment(week, payment(payer, week, rest), rest));
        }
        if (!unpaid.isEmpty()) {
            all.add(new ScenarioPayment(week, notice(payer, week, unpaid), unpaid));
        }
        return all;
    }

    /// Answers to one claim on one day stay together: their order in the payment is what tells which came first.
    private static boolean alone(ScenarioAnswer entry, List<ScenarioAnswer> entries) {
        return entries.stream().filter(other -> other.play == entry.play).count() == 1;
    }

    private Payment notice(int payer, int week, List<ScenarioAnswer> entries) {
        String trace = block == 0 ? FILLER : trace("NOP", payer, week);
        return payment(payer, week, trace, answers(entries), List.of());
    }

    private Payment payment(int payer, int week, List<ScenarioAnswer> entries) {
        List<PayerAnswer> answers = answers(entries);
        long paid = answers.stream().mapToLong(PayerAnswer::paid).sum();
        List<Plb> adjustments = new ArrayList<>();
        settleForwarded(payer, paid, adjustments);
        movements(paid, answers.getFirst().payerClaimNumber(), adjustments);
        long amount = paid - adjustments.stream().mapToLong(Plb::cents).sum();
        if (amount < 0 && dice.chance(60)) {
            adjustments.add(new Plb("FB", "", amount));
            forwarded[payer] -= amount;
        }
        return payment(payer, week, trace("EFT", payer, week), answers, adjustments);
    }

    private Payment payment(int payer, int week, String trace, List<PayerAnswer> answers, List<Plb> adjustments) {
        SamplePayer who = season.practice().payers().get(payer);
        LocalDate date = season.payday(payer, week);
        return new Payment(who, season.practice().payee(), trace, date, answers, adjustments);
    }

    private String trace(String kind, int payer, int week) {
        return kind + Digits.of(payer + 1L, 2) + Digits.of(week + 1L, 3) + Digits.of(block + 1L, 6);
    }

    private static List<PayerAnswer> answers(List<ScenarioAnswer> entries) {
        return entries.stream().map(entry -> entry.answer).toList();
    }

    /// What an earlier payment could not take back is taken now, if there is enough.
    private void settleForwarded(int payer, long paid, List<Plb> adjustments) {
        if (forwarded[payer] > 0 && paid >= forwarded[payer]) {
            adjustments.add(new Plb("FB", "", forwarded[payer]));
            forwarded[payer] = 0;
        }
    }

    private void movements(long paid, String reference, List<Plb> adjustments) {
        if (paid > 0 && dice.chance(10)) {
            adjustments.add(new Plb("L6", "", -dice.between(1, 999)));
        }
        if (paid > 20_000 && dice.chance(8)) {
            adjustments.add(new Plb("WO", reference, dice.between(500, 15_000)));
        }
        if (dice.chance(2)) {
            int refunded = dice.between(100, 9_000);
            adjustments.add(new Plb("72", reference, -refunded));
            adjustments.add(new Plb("WO", reference, refunded));
        }
    }
}
