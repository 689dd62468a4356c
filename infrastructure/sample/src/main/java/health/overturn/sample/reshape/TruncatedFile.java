package health.overturn.sample.reshape;

import java.util.Arrays;
import java.util.Set;

/// The beginning of a file, as it arrives if the transfer breaks off.
public final class TruncatedFile {
    private static final Set<String> ENDS_CLAIM = Set.of("CLP", "LX", "PLB", "SE");

    private final byte[] bytes;
    private final int completeClaims;
    private final int completePayments;
    private final boolean betweenInterchanges;

    private TruncatedFile(byte[] bytes, int completeClaims, int completePayments, boolean betweenInterchanges) {
        this.bytes = bytes;
        this.completeClaims = completeClaims;
        this.completePayments = completePayments;
        this.betweenInterchanges = betweenInterchanges;
    }

    public static TruncatedFile at(byte[] file, int length) {
        byte[] bytes = Arrays.copyOf(file, length);
        int claims = 0;
        int payments = 0;
        boolean open = false;
        boolean betweenInterchanges = false;
        for (RawSegment segment : SegmentSplitter.split(bytes)) {
            betweenInterchanges = segment.id().equals("IEA") && isBlankFrom(segment.end(), bytes);
            boolean ends = ENDS_CLAIM.contains(segment.id());
            claims += open && ends ? 1 : 0;
            payments += segment.id().equals("SE") ? 1 : 0;
            open = segment.id().equals("CLP") || (open && !ends);
        }
        return new TruncatedFile(bytes, claims, payments, betweenInterchanges);
    }

    private static boolean isBlankFrom(int offset, byte[] bytes) {
        for (int i = offset; i < bytes.length; i++) {
            if (bytes[i] != '\r' && bytes[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// The number of claims that are certainly complete: the segment after them (CLP, LX, PLB or SE) is there too.
    public int completeClaims() {
        return completeClaims;
    }

    /// Whether the transfer broke off between two interchanges, so that nobody can see that something is missing.
    public boolean isBetweenInterchanges() {
        return betweenInterchanges;
    }

    /// The number of payments with their SE.
    public int completePayments() {
        return completePayments;
    }
}
