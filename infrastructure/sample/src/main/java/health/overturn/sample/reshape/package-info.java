/// Changes files without changing their content: new envelopes, splitting, merging, truncating, packing. It works on
/// any valid 835 and knows only where payments and claims begin.
@NullMarked
package health.overturn.sample.reshape;

import org.jspecify.annotations.NullMarked;
