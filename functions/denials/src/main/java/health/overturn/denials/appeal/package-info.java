/// The levels of an appeal: what was sent, how and when, what the payer decided, and how long the next level is open.
@NullMarked
package health.overturn.denials.appeal;

import org.jspecify.annotations.NullMarked;
