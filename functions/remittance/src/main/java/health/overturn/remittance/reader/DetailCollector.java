package health.overturn.remittance.reader;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.Reference;
import health.overturn.remittance.SaturatingCents;
import java.util.ArrayList;
import java.util.List;

/// Collects the repeating details of a claim or line: adjustments, remark codes, references.
final class DetailCollector {
    private final ArrayList<Adjustment> adjustments = new ArrayList<>();
    private final ArrayList<String> remarkCodes = new ArrayList<>();
    private final ArrayList<Reference> references = new ArrayList<>();
    private long adjusted;
    private long patientShare;

    void clear() {
        clear(adjustments);
        clear(remarkCodes);
        clear(references);
        adjusted = 0;
        patientShare = 0;
    }

    void add(Adjustment adjustment) {
        adjustments.add(adjustment);
        adjusted = SaturatingCents.add(adjusted, adjustment.amount().cents());
        if (adjustment.group().isPatient()) {
            patientShare = SaturatingCents.add(patientShare, adjustment.amount().cents());
        }
    }

    void addRemarkCode(String code) {
        remarkCodes.add(code);
    }

    void add(Reference reference) {
        references.add(reference);
    }

    /// The sum of all adjustments in cents.
    long adjusted() {
        return adjusted;
    }

    /// The sum of the adjustments with group PR in cents.
    long patientShare() {
        return patientShare;
    }

    List<Adjustment> adjustments() {
        return immutableCopy(adjustments);
    }

    List<String> remarkCodes() {
        return immutableCopy(remarkCodes);
    }

    List<Reference> references() {
        return immutableCopy(references);
    }

    /// Most lists of most lines are empty. Asking first costs less than clearing.
    private static void clear(List<?> items) {
        if (!items.isEmpty()) {
            items.clear();
        }
    }

    private static <T> List<T> immutableCopy(List<T> items) {
        return switch (items.size()) {
            case 0 -> List.of();
            case 1 -> List.of(items.getFirst());
            case 2 -> List.of(items.getFirst(), items.getLast());
            default -> List.copyOf(items);
        };
    }
}
