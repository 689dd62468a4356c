package health.overturn.denials.metric;

import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.MeasuredDenial;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// In which part of the open denials one is, by each dimension.
///
/// @param tiers by the denial's name
record OpenDenialDimensions(LocalDate day, Map<String, String> tiers) {
    static final List<Dimension> DIMENSIONS = List.of(
            Dimension.ALL,
            Dimension.CATEGORY,
            Dimension.PAYER,
            Dimension.FIX_LEVEL,
            Dimension.STATE,
            Dimension.TIER,
            Dimension.OWNER,
            Dimension.QUEUE,
            Dimension.AGE);

    /// Empty for the practice as a whole, and where there is none, such as an owner of what is held.
    String valueOf(MeasuredDenial denial, Dimension dimension) {
        return switch (dimension) {
            case ALL, REASON, PROVIDER, CLUSTER -> "";
            case CATEGORY -> denial.category().name();
            case PAYER -> denial.payer();
            case FIX_LEVEL ->
                denial.category().fixLevel() == null
                        ? ""
                        : denial.category().fixLevel().name();
            case STATE -> denial.state();
            case TIER -> tiers.getOrDefault(denial.denial(), "");
            case OWNER -> denial.owner() == null ? "" : denial.owner();
            case QUEUE -> denial.category().queue().name();
            case AGE -> DenialAge.band(denial, day);
        };
    }
}
