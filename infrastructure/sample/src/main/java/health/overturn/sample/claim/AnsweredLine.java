package health.overturn.sample.claim;

import health.overturn.sample.claim.Cas.Meaning;
import java.util.List;

/// One service line as adjudicated by a payer.
///
/// @param remarks LQ*HE codes
/// @param rejects LQ*RX codes: why a pharmacy claim was rejected
public record AnsweredLine(
        BilledService service, long paid, List<Cas> adjustments, List<String> remarks, List<String> rejects) {
    public AnsweredLine {
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
        rejects = List.copyOf(rejects);
    }

    /// A line that is paid its charge less its adjustments.
    public static AnsweredLine of(BilledService service, List<Cas> adjustments, List<String> remarks) {
        return new AnsweredLine(service, service.charge() - Cas.sum(adjustments), adjustments, remarks, List.of());
    }

    /// A line of which nothing is paid and nothing explained.
    public static AnsweredLine bare(BilledService service) {
        return new AnsweredLine(service, 0, List.of(), List.of(), List.of());
    }

    public AnsweredLine withoutRemarks() {
        return new AnsweredLine(service, paid, adjustments, List.of(), rejects);
    }

    public AnsweredLine withRejects(List<String> newRejects) {
        return new AnsweredLine(service, paid, adjustments, remarks, newRejects);
    }

    /// The amount denied on the line.
    public long denied() {
        return Cas.sum(adjustments, Meaning.DENIES);
    }

    /// The amount that the payer leaves undecided on the line.
    public long pended() {
        return Cas.sum(adjustments, Meaning.PENDS);
    }

    AnsweredLine negated() {
        List<Cas> negatedAdjustments = adjustments.stream().map(Cas::negated).toList();
        return new AnsweredLine(service.negated(), -paid, negatedAdjustments, List.of(), List.of());
    }

    AnsweredLine inGroupCr() {
        return new AnsweredLine(
                service, paid, adjustments.stream().map(Cas::inGroupCr).toList(), remarks, rejects);
    }
}
