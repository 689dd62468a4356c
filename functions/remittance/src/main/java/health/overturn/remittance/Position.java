package health.overturn.remittance;

/// The position of a segment in a file.
///
/// @param segment the segment's ordinal in the unpacked file; the first ISA is 1
/// @param offset the byte offset of the segment's first byte in the unpacked file, from 0
public record Position(int segment, long offset) {}
