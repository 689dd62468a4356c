package health.overturn.remittance.reader;

import health.overturn.remittance.archive.ArchiveContent;

/// What a reader spends at most on one file, so that no file, however made, exhausts it. What runs into a limit is told
/// by a problem that makes the file PARTIAL.
///
/// @param segmentBytes the longest segment, and the buffer's size; an 835 needs about 500 bytes
/// @param claimBytes the content that one claim may span: the guide's 999 lines, each with a page of detail, is about
///     two million bytes
/// @param linesPerClaim ten times what the guide allows
/// @param problemsPerCode problems of one code that are handed out; the rest is only counted
/// @param unpackedBytes what a gzip or zip may unpack to: ten files of a million claims
/// @param unpackedRatio unpacked bytes per packed byte; remittances pack 5 to 40 times, repetitive ones 150, a bomb
/// 1,000
/// @param entries entries of a zip
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
