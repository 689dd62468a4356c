/// `./overturn generate`: remittances of an invented practice, to try things on.
@NullMarked
package health.overturn.local.generate;

import org.jspecify.annotations.NullMarked;
