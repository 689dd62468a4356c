package health.overturn.operations.ledger;

import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.CodeKind;
import health.overturn.denials.code.UnknownCode;
import health.overturn.denials.code.UnknownCodes;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.SaturatingCents;
import java.util.ArrayList;
import java.util.List;

/// The unknown codes of one transaction: the first [#MAX_CODES] by their own names, all others as one code for each
/// kind.
///
/// Each code counts in the order of the file, so the rows are the same wherever the intake was interrupted.
public record UnknownCodeRows(List<UnknownCode> codes) {
    static final int MAX_CODES = 50;
    static final UnknownCodeRows NONE = new UnknownCodeRows(List.of());

    public UnknownCodeRows {
        codes = List.copyOf(codes);
    }

    UnknownCodeRows plus(ClaimPayment claim, CodeBook book) {
        UnknownCodes ofClaim = new UnknownCodes();
        ofClaim.add(claim, book);
        List<UnknownCode> more = ofClaim.list();
        if (more.isEmpty()) {
            return this;
        }
        List<UnknownCode> all = new ArrayList<>(codes);
        more.forEach(code -> add(all, code));
        return new UnknownCodeRows(all);
    }

    private static void add(List<UnknownCode> all, UnknownCode code) {
        int at = indexOf(all, code.kind(), code.code());
        if (at < 0 && all.size() >= MAX_CODES) {
            at = indexOf(all, code.kind(), UnknownCode.FURTHER);
        }
        if (at >= 0) {
            all.set(at, sum(all.get(at), code));
        } else {
            String name = all.size() < MAX_CODES ? code.code() : UnknownCode.FURTHER;
            all.add(new UnknownCode(code.kind(), name, code.count(), code.cents()));
        }
    }

    private static int indexOf(List<UnknownCode> all, CodeKind kind, String code) {
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).kind() == kind && all.get(index).code().equals(code)) {
                return index;
            }
        }
        return -1;
    }

    private static UnknownCode sum(UnknownCode one, UnknownCode other) {
        return new UnknownCode(
                one.kind(),
                one.code(),
                Math.addExact(one.count(), other.count()),
                SaturatingCents.add(one.cents(), other.cents()));
    }
}
