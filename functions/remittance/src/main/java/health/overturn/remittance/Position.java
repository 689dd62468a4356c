package health.overturn.remittance;

/// Where in a file something stands.
///
/// @param segment the segment's ordinal in the file (inside an archive: in its unpacked content), the first ISA being 1
/// @param offset the byte offset of the segment's first byte, from 0, in the unpacked content
public record Position(int segment, long offset) {}
