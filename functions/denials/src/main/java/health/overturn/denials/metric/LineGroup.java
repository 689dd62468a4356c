package health.overturn.denials.metric;

import java.util.Comparator;

/// Service lines whose write-offs are compared with one another: one payer's, of one procedure with its modifiers.
public record LineGroup(String payer, String procedure) {
    static final Comparator<LineGroup> ORDER =
            Comparator.comparing(LineGroup::payer).thenComparing(LineGroup::procedure);
}
