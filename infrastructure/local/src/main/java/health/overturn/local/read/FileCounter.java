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

/// Counts the claims and denials of one file, and remembers its largest denials.
final class FileCounter {
    private final String file;
    private final JudgingTools tools;
    private final int maxListed;
    private final PriorityQueue<DeniedClaim> largestDenials = new PriorityQueue<>(DeniedClaim.LARGEST_FIRST.reversed());
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Category, Integer> byCategory = new EnumMap<>(Category.class);
    private final Map<Category, Long> centsByCategory = new EnumMap<>(Category.class);
    private @Nullable Transaction transaction;
    private int claims;
    private int deniedClaims;
    private long deniedCents;

    FileCounter(String file, JudgingTools tools, int maxListed) {
        this.file = file;
        this.tools = tools;
        this.maxListed = maxListed;
    }

    void add(RemittanceRecord record) {
        switch (record) {
            case Transaction opened -> transaction = opened;
            case ClaimPayment claim -> count(claim);
            case Problem problem -> problems.add(problem);
            case ProviderAdjustment _, TransactionEnd _ -> {}
        }
    }

    private void count(ClaimPayment claim) {
        claims++;
        Transaction current = Objects.requireNonNull(transaction, "bug: a claim precedes its transaction");
        if (tools.judge(claim) instanceof Denied denied) {
            deniedClaims++;
            deniedCents += denied.amount().cents();
            byCategory.merge(denied.category(), 1, Integer::sum);
            centsByCategory.merge(denied.category(), denied.amount().cents(), Long::sum);
            rememberIfLarge(current, claim, denied);
        }
    }

    private void rememberIfLarge(Transaction current, ClaimPayment claim, Denied denied) {
        largestDenials.add(new DeniedClaim(
                file, claim.at().segment(), current.payer().name(), denied, tools.deadlines(current, claim, denied)));
        if (largestDenials.size() > maxListed) {
            largestDenials.remove();
        }
    }

    FileReport toReport(FileSummary summary) {
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
                largestDenials.stream().sorted(DeniedClaim.LARGEST_FIRST).toList());
    }
}
