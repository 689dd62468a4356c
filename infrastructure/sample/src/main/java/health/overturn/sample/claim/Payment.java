package health.overturn.sample.claim;

import java.time.LocalDate;
import java.util.List;

/// One remittance, ST to SE.
public record Payment(
        SamplePayer payer,
        SamplePayee payee,
        String trace,
        LocalDate date,
        List<PayerAnswer> answers,
        List<Plb> adjustments) {
    public Payment {
        answers = List.copyOf(answers);
        adjustments = List.copyOf(adjustments);
    }

    public long paidOnClaims() {
        return answers.stream().mapToLong(PayerAnswer::paid).sum();
    }

    /// BPR02.
    public long amount() {
        return paidOnClaims() - adjustments.stream().mapToLong(Plb::cents).sum();
    }

    /// Whether claims and lines balance; the payment itself always does.
    public boolean balanced() {
        return answers.stream().allMatch(PayerAnswer::balanced);
    }
}
