/// The lives of claims: who the practice and its payers are, what they deny, and how each story goes on.
@NullMarked
package health.overturn.sample.story;

import org.jspecify.annotations.NullMarked;
