package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.Disposition;
import health.overturn.denials.code.RejectCode;
import health.overturn.denials.code.RemarkCode;
import health.overturn.remittance.ServiceLine;
import org.jspecify.annotations.Nullable;

/// The row of a remark code or of a pharmacy's reject code.
///
/// @param table `rarc`, or `ncpdp` for a reject code
/// @param code as that table writes it: `M62`, `75`
/// @param nextStep empty where the reason code's next step applies
record Remark(
        String table,
        String code,
        String meaning,
        @Nullable Category category,
        @Nullable Disposition disposition,
        String nextStep) {
    /// The row of a code as a claim has it, or null where no table has it.
    static @Nullable Remark find(CodeBook book, String sent) {
        RemarkCode remark = book.remark(sent);
        if (remark != null) {
            return new Remark(
                    "rarc",
                    remark.code(),
                    remark.meaning(),
                    remark.category(),
                    remark.disposition(),
                    remark.nextStep());
        }
        return sent.startsWith(ServiceLine.REJECT_PREFIX) ? findReject(book, sent) : null;
    }

    private static @Nullable Remark findReject(CodeBook book, String sent) {
        RejectCode reject = book.reject(sent.substring(ServiceLine.REJECT_PREFIX.length()));
        return reject == null
                ? null
                : new Remark("ncpdp", reject.code(), reject.meaning(), reject.category(), null, reject.nextStep());
    }

    /// The row in the form of [Rationale#tableRow].
    String tableRow() {
        return table + " " + code;
    }

    /// Whether the remark says how the practice may answer.
    boolean hasDisposition() {
        return disposition != null && disposition != Disposition.INFORMATION;
    }

    /// Whether the next step of a denial is this remark's.
    boolean hasStep() {
        return !nextStep.isEmpty() && (category != null || hasDisposition());
    }
}
