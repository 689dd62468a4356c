package health.overturn.denials.rollup;

import health.overturn.denials.code.Category;
import health.overturn.denials.log.LoggedAdjudication.Denied;

/// How a denial's primary reason is named where figures are told by reason: CARC and category.
public final class ReasonKey {
    private static final String CONTRACTUAL = "CO-45";

    private ReasonKey() {}

    /// `197 AUTHORIZATION`, or `CO-45 CONTRACT` for what a contract takes off; `- UNMAPPED` where there is no CARC.
    public static String of(Denied denied) {
        boolean contractual = denied.group().equals("CO") && denied.carc().equals("45");
        String code = contractual ? CONTRACTUAL : denied.carc().isEmpty() ? "-" : denied.carc();
        return code + " " + denied.category();
    }

    /// Whether prevention looks at it: not what a contract takes off, nor what nobody has mapped.
    public static boolean isForPrevention(String reason) {
        return !reason.startsWith(CONTRACTUAL + " ") && category(reason) != Category.UNMAPPED;
    }

    public static Category category(String reason) {
        return Category.valueOf(reason.substring(reason.indexOf(' ') + 1));
    }
}
