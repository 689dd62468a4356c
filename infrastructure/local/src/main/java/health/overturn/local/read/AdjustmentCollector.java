package health.overturn.local.read;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ProviderAdjustment;
import health.overturn.remittance.Transaction;
import java.nio.file.Path;
import java.util.List;

/// Collects the provider-level adjustments of files.
final class AdjustmentCollector implements ClaimVisitor {
    private final List<HistoryRows.AdjustmentRow> rows;
    private Path file = Path.of("");
    private int transaction;

    /// @param rows receives the adjustments
    AdjustmentCollector(List<HistoryRows.AdjustmentRow> rows) {
        this.rows = rows;
    }

    @Override
    public void transaction(Path read, Transaction opened) {
        file = read;
        transaction = opened.ordinal();
    }

    @Override
    public void claim(ClaimPayment claim) {}

    @Override
    public void adjustment(ProviderAdjustment adjustment) {
        rows.add(new HistoryRows.AdjustmentRow(
                file.toString(),
                transaction,
                adjustment.at().segment(),
                adjustment.reason(),
                adjustment.reference().value(),
                adjustment.amount().cents()));
    }
}
