package health.overturn.denials.metric;

import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedAdjudication.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What one payer's adjudications of one claim come to at some point, by METRICS.md.
///
/// @param parts the adjudications in effect, one for each part of the claim
/// @param takenBackCents the payment whose place the last adjudication takes after a reversal; else 0
record RecountedStanding(List<LoggedAdjudication> parts, long takenBackCents) {
    /// @param takenBack what each reversal takes back, by the reversal's id
    static RecountedStanding of(List<LoggedAdjudication> adjudications, Map<String, LoggedAdjudication> takenBack) {
        List<LoggedAdjudication> parts = new ArrayList<>();
        List<LoggedAdjudication> vacant = new ArrayList<>();
        long takenBackCents = 0;
        for (LoggedAdjudication adjudication : adjudications) {
            takenBackCents = 0;
            if (adjudication.kind() == Kind.REVERSAL) {
                LoggedAdjudication target = takenBack.get(adjudication.id());
                if (target != null && parts.remove(target)) {
                    vacant.add(target);
                }
                continue;
            }
            List<LoggedAdjudication> earlier = parts.stream()
                    .filter(part -> !RecountedClaim.transaction(part).equals(RecountedClaim.transaction(adjudication)))
                    .toList();
            int place = lastOfCharge(vacant, adjudication);
            int replaced = lastOfCharge(earlier, adjudication);
            if (place < 0 && replaced < 0) {
                place = vacant.size() - 1;
            }
            if (place >= 0) {
                takenBackCents = Math.max(0, vacant.remove(place).paid().cents());
            } else if (replaced >= 0) {
                parts.remove(earlier.get(replaced));
            } else if (adjudication.replacement() || adjudication.charge().cents() == charge(earlier)) {
                parts.removeAll(earlier);
            }
            parts.add(adjudication);
        }
        return new RecountedStanding(parts, takenBackCents);
    }

    private static int lastOfCharge(List<LoggedAdjudication> candidates, LoggedAdjudication adjudication) {
        return candidates.stream().map(LoggedAdjudication::charge).toList().lastIndexOf(adjudication.charge());
    }

    private static long charge(List<LoggedAdjudication> adjudications) {
        return adjudications.stream().mapToLong(each -> each.charge().cents()).sum();
    }

    /// What the practice may expect of the payer.
    long expected() {
        return parts.stream().mapToLong(RecountedClaims::expected).sum();
    }
}
