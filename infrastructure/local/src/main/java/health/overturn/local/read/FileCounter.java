package health.overturn.local.read;

import health.overturn.denials.code.Category;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.FileSummary;
import health.overturn.remittance.Problem;
import health.overturn.remittance.ProviderAdjustment;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.TransactionEnd;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Counts one file's readings as they come.
final class FileCounter {
    private final String file;
    private final JudgingTools desk;
    private final int largest;
    private final PriorityQueue<DeniedClaim> kept = new PriorityQueue<>(DeniedClaim.LARGEST_FIRST.reversed());
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Category, Integer> byCategory = new EnumMap<>(Category.class);
    private final Map<Category, Long> centsByCategory = new EnumMap<>(Category.class);
    private @Nullable Transaction transaction;
    private int claims;
    private int deniedClaims;
    private long deniedCents;

    FileCounter(String file, JudgingTools desk, int largest) {
        this.file = file;
        this.desk = desk;
        this.largest = largest;
    }

    void add(RemittanceRecord reading) {
        switch (reading) {
            case Transaction opened -> transaction = opened;
            case ClaimPayment claim -> count(claim);
            case Problem problem -> problems.add(problem);
            case ProviderAdjustment _, TransactionEnd _ -> {}
        }
    }

    private void count(ClaimPayment claim) {
        claims++;
        Transaction payment = Objects.requireNonNull(transaction, "a claim before its transaction");
        if (desk.judge(claim) instanceof Denied denied) {
            deniedClaims++;
            deniedCents += denied.amount().cents();
            byCategory.merge(denied.category(), 1, Integer::sum);
            centsByCategory.merge(denied.category(), denied.amount().cents(), Long::sum);
            keep(payment, claim, denied);
        }
    }

    private void keep(Transaction payment, ClaimPayment claim, Denied denied) {
        kept.add(new DeniedClaim(
                file, claim.at().segment(), payment.payer().name(), denied, desk.deadlines(payment, claim, denied)));
        if (kept.size() > largest) {
            kept.remove();
        }
    }

    FileReport report(FileSummary summary) {
        return new FileReport(
                file,
                summary.status(),
                claims,
                deniedClaims,
                deniedCents,
                byCategory,
                centsByCategory,
                summary.balanced(),
                List.copyOf(problems),
                kept.stream().sorted(DeniedClaim.LARGEST_FIRST).toList());
    }
}
