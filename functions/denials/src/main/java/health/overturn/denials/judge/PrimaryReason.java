package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.ReasonCode;
import health.overturn.remittance.Carc;
import health.overturn.remittance.SaturatingCents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Picks the primary reason of a denial among the reasons that say what went wrong.
///
/// Mute are the codes of contract, patient, other payers, law, information and pending money, and those that mean
/// nothing without a remark code while none decided.
final class PrimaryReason {
    private final CodeBook book;
    private final List<Reason> reasons;
    private final Map<Key, Long> sums = new HashMap<>();

    private record Key(Carc carc, Category category) {
        static Key of(Reason reason) {
            return new Key(reason.carc(), reason.category());
        }
    }

    private PrimaryReason(List<Reason> reasons, CodeBook book) {
        this.reasons = reasons;
        this.book = book;
        for (Reason reason : reasons) {
            sums.merge(Key.of(reason), reason.amount().cents(), SaturatingCents::add);
        }
    }

    /// The reasons with the primary one first, the others in the order of the claim.
    ///
    /// @param reasons at least one, in the order of the claim
    static List<Reason> first(List<Reason> reasons, CodeBook book) {
        if (reasons.size() == 1) {
            return reasons;
        }
        int primary = new PrimaryReason(reasons, book).find();
        if (primary == 0) {
            return reasons;
        }
        List<Reason> ordered = new ArrayList<>(reasons);
        ordered.addFirst(ordered.remove(primary));
        return ordered;
    }

    private int find() {
        int speaking = largest(reason -> reason.amount().isPositive() && speaks(reason));
        int said = speaking < 0 ? largest(this::speaks) : speaking;
        return said < 0 ? largest(reason -> true) : said;
    }

    /// The index of the first reason of the code and category with the largest sum over the claim; of equal sums the
    /// one that comes first; -1 where no reason counts.
    private int largest(Predicate<Reason> counts) {
        int largest = -1;
        for (int index = 0; index < reasons.size(); index++) {
            Reason reason = reasons.get(index);
            if (counts.test(reason) && (largest < 0 || sum(reason) > sum(reasons.get(largest)))) {
                largest = index;
            }
        }
        return largest;
    }

    private long sum(Reason reason) {
        return sums.getOrDefault(Key.of(reason), 0L);
    }

    private boolean speaks(Reason reason) {
        ReasonCode row = book.reason(reason.carc(), reason.group(), reason.rarcs());
        if (row == null) {
            return true;
        }
        return switch (row.codeClass()) {
            case DENIAL, REVIEW -> !book.isMuteWithoutRemark(row) || reason.category() != Category.UNMAPPED;
            case CONTRACT, PATIENT, COB, STATUTORY, PENDING, INFO -> false;
        };
    }
}
