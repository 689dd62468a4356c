package health.overturn.sample.claim;

import java.util.List;

/// One service line as adjudicated by a payer.
///
/// @param remarks LQ*HE codes
public record AnsweredLine(BilledService service, long paid, List<Cas> adjustments, List<String> remarks) {
    public AnsweredLine {
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
    }

    /// A line that is paid its charge less its adjustments.
    public static AnsweredLine of(BilledService service, List<Cas> adjustments, List<String> remarks) {
        return new AnsweredLine(service, service.charge() - Cas.sum(adjustments), adjustments, remarks);
    }

    public AnsweredLine withoutRemarks() {
        return new AnsweredLine(service, paid, adjustments, List.of());
    }

    AnsweredLine negated() {
        List<Cas> negatedAdjustments = adjustments.stream().map(Cas::negated).toList();
        return new AnsweredLine(service.negated(), -paid, negatedAdjustments, List.of());
    }

    AnsweredLine inGroupCr() {
        return new AnsweredLine(
                service, paid, adjustments.stream().map(Cas::inGroupCr).toList(), remarks);
    }
}
