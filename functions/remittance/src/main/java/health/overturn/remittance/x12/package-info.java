/// Turns bytes into X12 segments: delimiters, segments, elements and their values. The 835 is not known here.
///
/// Reading is tuned to about 4 ns of CPU time per byte, a quarter of the fastest peer's (see the benchmark's README):
/// [ByteWords] handles eight bytes at once, [ShortCodeCache] and [DateParser] keep repeated values, and `validation`
/// looks up rules and codes in hash tables. This is fast enough, because storing a claim takes far longer than reading
/// it. Do not extend this tuning.
@NullMarked
package health.overturn.remittance.x12;

import org.jspecify.annotations.NullMarked;
