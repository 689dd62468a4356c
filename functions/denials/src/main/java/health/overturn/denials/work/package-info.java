/// A denial as people and cycles work it: its state, its owner, its deadlines and every move that it made.
@NullMarked
package health.overturn.denials.work;

import org.jspecify.annotations.NullMarked;
