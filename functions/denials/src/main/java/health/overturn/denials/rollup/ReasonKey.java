package health.overturn.denials.rollup;

import health.overturn.denials.code.Category;
import health.overturn.denials.log.LoggedAdjudication.Denied;

/// The name of a denial's primary reason in figures: CARC and category.
public final class ReasonKey {
    private static final String CONTRACTUAL = "CO-45";

    private ReasonKey() {}

    /// Names a reason, such as `197 AUTHORIZATION`. A contractual reduction is `CO-45 CONTRACT`; a reason
    /// without a CARC is `- UNMAPPED`.
    public static String of(Denied denied) {
        boolean contractual = denied.group().isContractual() && denied.carc().isAboveFeeSchedule();
        String code = contractual
                ? CONTRACTUAL
                : denied.carc().isEmpty() ? "-" : denied.carc().text();
        return code + " " + denied.category();
    }

    /// Whether prevention considers the reason: it is neither a contractual reduction nor unmapped.
    public static boolean isForPrevention(String reason) {
        return !reason.startsWith(CONTRACTUAL + " ") && category(reason) != Category.UNMAPPED;
    }

    public static Category category(String reason) {
        return Category.valueOf(reason.substring(reason.indexOf(' ') + 1));
    }
}
