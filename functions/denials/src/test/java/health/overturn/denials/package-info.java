/// Invented remittances for the tests of this module.
@NullMarked
package health.overturn.denials;

import org.jspecify.annotations.NullMarked;
