/// Other bytes for the same content: re-wrapped, split, merged, cut, packed. Works on any valid 835 with whole
/// segments,
/// and reads no more of it than where a payment and a claim begin.
@NullMarked
package health.overturn.sample.reshape;

import org.jspecify.annotations.NullMarked;
