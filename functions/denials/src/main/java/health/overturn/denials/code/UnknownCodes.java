package health.overturn.denials.code;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ServiceLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the codes of claims that no table knows, and those whose row is doubtful and not confirmed by the practice.
///
/// Its memory is bounded: beyond 1,000 codes, the others are counted as one of each kind. It is not safe for use by
/// several threads.
public final class UnknownCodes {
    private static final int MAX_CODES = 1_000;
    private static final Comparator<UnknownCode> MOST_MONEY_FIRST = Comparator.comparingLong(UnknownCode::cents)
            .reversed()
            .thenComparing(Comparator.comparingLong(UnknownCode::count).reversed())
            .thenComparing(UnknownCode::kind)
            .thenComparing(UnknownCode::code);

    private final Map<Key, UnknownCode> counts = new HashMap<>();

    private record Key(CodeKind kind, String code) {}

    /// Counts the codes of a claim.
    ///
    /// @param book the rows in force for the claim
    public void add(ClaimPayment claim, CodeBook book) {
        addAdjustments(claim.adjustments(), claim.remarkCodes(), book);
        addRemarks(claim.remarkCodes(), book);
        for (ServiceLine line : claim.lines()) {
            addAdjustments(line.adjustments(), line.remarkCodes(), book);
            addRemarks(line.remarkCodes(), book);
        }
    }

    /// Adds what another counter counted.
    public void add(UnknownCode other) {
        boolean full = counts.size() >= MAX_CODES && !counts.containsKey(new Key(other.kind(), other.code()));
        String code = full ? UnknownCode.FURTHER : other.code();
        counts.merge(
                new Key(other.kind(), code),
                new UnknownCode(other.kind(), code, other.count(), other.cents()),
                UnknownCode::plus);
    }

    /// The counts, those with the most money first, then those sent most often.
    public List<UnknownCode> list() {
        return counts.values().stream().sorted(MOST_MONEY_FIRST).toList();
    }

    private void addAdjustments(List<Adjustment> adjustments, List<String> remarks, CodeBook book) {
        for (Adjustment adjustment : adjustments) {
            if (!adjustment.reason().isEmpty() && !book.isConfirmed(adjustment, remarks)) {
                count(CodeKind.CARC, adjustment.reason().text(), adjustment);
            }
            if (!book.isKnown(CodeKind.GROUP, adjustment.group().text())) {
                count(CodeKind.GROUP, adjustment.group().text(), adjustment);
            }
        }
    }

    private void addRemarks(List<String> remarks, CodeBook book) {
        for (String remark : remarks) {
            boolean isReject = remark.startsWith(ServiceLine.REJECT_PREFIX);
            CodeKind kind = isReject ? CodeKind.NCPDP : CodeKind.RARC;
            String code = isReject ? remark.substring(ServiceLine.REJECT_PREFIX.length()) : remark;
            if (!book.isKnown(kind, code)) {
                add(new UnknownCode(kind, printable(kind, code), 1, 0));
            }
        }
    }

    private void count(CodeKind kind, String code, Adjustment adjustment) {
        add(new UnknownCode(kind, printable(kind, code), 1, adjustment.amount().cents()));
    }

    private static String printable(CodeKind kind, String code) {
        String normal = kind == CodeKind.NCPDP ? code : CodeFiles.normalize(code);
        return CodeRowParser.isCode(normal) ? normal : UnknownCode.UNREADABLE;
    }
}
