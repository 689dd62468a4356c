/// `./overturn generate`: writes remittances of an invented practice.
@NullMarked
package health.overturn.local.generate;

import org.jspecify.annotations.NullMarked;
