package health.overturn.denials.metric;

/// A part of the practice, such as the payer `BLUE-EXAMPLE`.
///
/// @param of empty for the practice as a whole
public record Cell(Dimension by, String of) {
    public static final Cell ALL = new Cell(Dimension.ALL, "");
}
