/// What people do to denials by the HTTP API: commands on one denial or on many, and denials that are entered by hand.
@NullMarked
package health.overturn.api.command;

import org.jspecify.annotations.NullMarked;
