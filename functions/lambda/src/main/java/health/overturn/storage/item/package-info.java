/// Keys, items and index entries of the table: adjudications, denials and watches are converted to items and back.
///
/// `functions/lambda/KEYS.md` is the key design: each question, the key or index that answers it, and what it costs.
@NullMarked
package health.overturn.storage.item;

import org.jspecify.annotations.NullMarked;
