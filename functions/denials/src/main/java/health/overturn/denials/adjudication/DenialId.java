package health.overturn.denials.adjudication;

/// The id of a denial: that of the adjudication that denied. A denial that a watch became has the adjudication's id and
/// `-undecided`, because one adjudication may deny some money and leave other money undecided.
public final class DenialId {
    private static final String UNDECIDED = "-undecided";

    private DenialId() {}

    /// The id of the denial that the watch of an adjudication becomes.
    public static String ofWatch(String adjudication) {
        return adjudication + UNDECIDED;
    }

    public static boolean isOfWatch(String denial) {
        return denial.endsWith(UNDECIDED);
    }

    /// The id of the adjudication from which a denial comes.
    public static String adjudication(String denial) {
        return isOfWatch(denial) ? denial.substring(0, denial.length() - UNDECIDED.length()) : denial;
    }
}
