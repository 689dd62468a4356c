package health.overturn.local.read;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ProviderAdjustment;
import health.overturn.remittance.Transaction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads files to find which accounts belong together, and counts their claims.
final class AccountCollector implements ClaimVisitor {
    private final ClaimAccounts accounts = new ClaimAccounts();
    private @Nullable Transaction transaction;
    private boolean linking;
    private long claims;

    /// Reads the files once, and a second time where a claim names an original.
    static AccountCollector read(List<Path> files) throws IOException {
        AccountCollector collector = new AccountCollector();
        for (Path file : files) {
            ClaimVisitor.read(file, collector);
        }
        if (collector.accounts.hasOriginals()) {
            collector.linking = true;
            for (Path file : files) {
                ClaimVisitor.read(file, collector);
            }
        }
        return collector;
    }

    ClaimAccounts accounts() {
        return accounts;
    }

    long claims() {
        return claims;
    }

    @Override
    public void transaction(Path file, Transaction opened) {
        transaction = opened;
    }

    @Override
    public void claim(ClaimPayment claim) {
        Transaction current = Objects.requireNonNull(transaction, "bug: a claim precedes its transaction");
        if (linking) {
            accounts.addNumber(current, claim);
        } else {
            claims++;
            accounts.addOriginal(current, claim);
        }
    }

    @Override
    public void adjustment(ProviderAdjustment adjustment) {}
}
