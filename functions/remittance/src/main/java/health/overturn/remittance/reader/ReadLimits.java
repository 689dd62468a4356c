package health.overturn.remittance.reader;

import health.overturn.remittance.archive.ArchiveContent;

/// The limits of a reader, so that no file can exhaust its memory or time.
///
/// A file that exceeds a limit gets a problem and the status PARTIAL.
///
/// @param segmentBytes maximum length of a segment and size of the buffer; an 835 needs about 500 bytes
/// @param claimBytes maximum length of a claim; the guide's 999 lines with a page of detail each take about 2,000,000
///     bytes
/// @param linesPerClaim maximum number of service lines of a claim; the default is ten times the guide's limit
/// @param problemsPerCode number of problems of one code that are returned; the rest are only counted
/// @param unpackedBytes maximum unpacked length of a gzip or zip file; the default is ten files of a million claims
/// @param unpackedRatio maximum number of unpacked bytes per packed byte; remittances reach 5 to 40, repetitive ones
///     150, a compression bomb 1,000
/// @param entries maximum number of entries of a zip file
public record ReadLimits(
        int segmentBytes,
        int claimBytes,
        int linesPerClaim,
        int problemsPerCode,
        long unpackedBytes,
        int unpackedRatio,
        int entries) {
    public static final ReadLimits DEFAULT =
            new ReadLimits(128 * 1024, 4 * 1024 * 1024, 9_990, 100, 5_000_000_000L, 400, 1_000);

    ArchiveContent.ArchiveLimits archiveLimits() {
        return new ArchiveContent.ArchiveLimits(unpackedBytes, unpackedRatio, entries);
    }
}
