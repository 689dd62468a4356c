/// Prevention reviews: opened once a week from what keeps being denied, moved by people, stored with their evidence.
@NullMarked
package health.overturn.operations.prevention;

import org.jspecify.annotations.NullMarked;
