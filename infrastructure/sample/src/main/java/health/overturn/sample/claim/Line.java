package health.overturn.sample.claim;

import java.util.List;

/// One service line as adjudicated.
///
/// @param remarks LQ*HE codes
public record Line(Service service, long paid, List<Cas> adjustments, List<String> remarks) {
    public Line {
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
    }

    /// The line with what its adjustments leave to be paid.
    public static Line of(Service service, List<Cas> adjustments, List<String> remarks) {
        return new Line(service, service.charge() - Cas.sum(adjustments), adjustments, remarks);
    }

    public Line withoutRemarks() {
        return new Line(service, paid, adjustments, List.of());
    }

    Line negated() {
        List<Cas> taken = adjustments.stream().map(Cas::negated).toList();
        return new Line(service.negated(), -paid, taken, List.of());
    }

    Line inGroupCr() {
        return new Line(service, paid, adjustments.stream().map(Cas::inGroupCr).toList(), remarks);
    }
}
