package health.overturn.denials.rollup;

/// A part of the practice, such as the payer `BLUE-EXAMPLE`.
///
/// @param of empty for the practice as a whole
public record DimensionValue(Dimension dimension, String value) {
    public static final DimensionValue ALL = new DimensionValue(Dimension.ALL, "");
}
