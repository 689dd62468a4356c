package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.Payment;
import health.overturn.sample.claim.Plb;
import health.overturn.sample.claim.SamplePayer;
import health.overturn.sample.payer.SeededRandom;
import health.overturn.sample.x12.Digits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Assembles answers into payments with trace numbers and provider adjustments.
final class PaymentAssembler {
    private static final String FILLER = "000000000";

    private final SampleSetting setting;
    private final int block;
    private final SeededRandom random;
    private final List<SamplePayer> senders;
    private final long[] balanceForward;

    PaymentAssembler(SampleSetting setting, int block) {
        this.setting = setting;
        this.block = block;
        this.random = SeededRandom.of(setting.seed(), "ledger", block);
        this.senders = setting.practice().senders();
        this.balanceForward = new long[senders.size()];
    }

    /// The payments of a payer in one week: one for all answers, or a second one over $0.00 for answers that pay
    /// nothing.
    List<ScenarioPayment> assemble(int payer, int week, List<ScenarioAnswer> answers) {
        if (random.chance(70)) {
            return List.of(new ScenarioPayment(week, payment(payer, week, answers), answers));
        }
        List<ScenarioAnswer> unpaid = answers.stream()
                .filter(answer -> answer.payerAnswer.paid() == 0 && isOnlyAnswerToClaim(answer, answers))
                .toList();
        List<ScenarioAnswer> rest =
                answers.stream().filter(answer -> !unpaid.contains(answer)).toList();
        List<ScenarioPayment> all = new ArrayList<>();
        if (!rest.isEmpty()) {
            all.add(new ScenarioPayment(week, payment(payer, week, rest), rest));
        }
        if (!unpaid.isEmpty()) {
            all.add(new ScenarioPayment(week, unpaidNotice(payer, week, unpaid), unpaid));
        }
        return all;
    }

    /// Answers to one claim on one day stay in one payment, because their order in it says which came first.
    private static boolean isOnlyAnswerToClaim(ScenarioAnswer answer, List<ScenarioAnswer> answers) {
        return answers.stream()
                        .filter(other -> other.scenario == answer.scenario)
                        .count()
                == 1;
    }

    private Payment unpaidNotice(int payer, int week, List<ScenarioAnswer> answers) {
        String trace = block == 0 ? FILLER : trace("NOP", payer, week);
        return payment(payer, week, trace, answers(answers), List.of());
    }

    private Payment payment(int payer, int week, List<ScenarioAnswer> answers) {
        List<PayerAnswer> payerAnswers = answers(answers);
        long paid = payerAnswers.stream().mapToLong(PayerAnswer::paid).sum();
        List<Plb> adjustments = new ArrayList<>();
        settleBalanceForward(payer, paid, adjustments);
        addProviderAdjustments(paid, payerAnswers.getFirst().payerClaimNumber(), adjustments);
        long amount = paid - adjustments.stream().mapToLong(Plb::cents).sum();
        if (amount < 0 && random.chance(60)) {
            adjustments.add(new Plb("FB", "", amount));
            balanceForward[payer] -= amount;
        }
        return payment(payer, week, trace("EFT", payer, week), payerAnswers, adjustments);
    }

    private Payment payment(int payer, int week, String trace, List<PayerAnswer> payerAnswers, List<Plb> adjustments) {
        SamplePayer samplePayer = senders.get(payer);
        LocalDate date = setting.paymentDate(payer, week);
        return new Payment(samplePayer, setting.practice().payee(), trace, date, payerAnswers, adjustments);
    }

    private String trace(String kind, int payer, int week) {
        return kind + Digits.of(payer + 1L, 2) + Digits.of(week + 1L, 3) + Digits.of(block + 1L, 6);
    }

    private static List<PayerAnswer> answers(List<ScenarioAnswer> answers) {
        return answers.stream().map(answer -> answer.payerAnswer).toList();
    }

    /// Takes back what earlier payments could not, if this payment is large enough.
    private void settleBalanceForward(int payer, long paid, List<Plb> adjustments) {
        if (balanceForward[payer] > 0 && paid >= balanceForward[payer]) {
            adjustments.add(new Plb("FB", "", balanceForward[payer]));
            balanceForward[payer] = 0;
        }
    }

    private void addProviderAdjustments(long paid, String reference, List<Plb> adjustments) {
        if (paid > 0 && random.chance(10)) {
            adjustments.add(new Plb("L6", "", -random.between(1, 999)));
        }
        if (paid > 20_000 && random.chance(8)) {
            adjustments.add(new Plb("WO", reference, random.between(500, 15_000)));
        }
        if (random.chance(2)) {
            int refunded = random.between(100, 9_000);
            adjustments.add(new Plb("72", reference, -refunded));
            adjustments.add(new Plb("WO", reference, refunded));
        }
    }
}
