/// What a stack on AWS costs a month: while nothing happens, counted from the templates, and for the work of practices,
/// from
/// metered tests.
@NullMarked
package health.overturn.local.cost;

import org.jspecify.annotations.NullMarked;
