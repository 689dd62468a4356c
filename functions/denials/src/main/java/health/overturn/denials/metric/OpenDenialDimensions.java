package health.overturn.denials.metric;

import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.MeasuredDenial;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Finds the value of an open denial in each dimension.
///
/// @param tiers tiers by the denial's id in the API
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

    /// The value of the denial in a dimension. It is empty for the whole practice, and if there is none, such as
    /// the owner of a held denial.
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
