/// What people write to each other about a denial or a prevention review, beside its history.
@NullMarked
package health.overturn.storage.conversation;

import org.jspecify.annotations.NullMarked;
