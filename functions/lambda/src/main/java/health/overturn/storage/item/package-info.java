/// What the table holds: keys, items and index entries, and how adjudications, denials and watches become items and
/// back.
///
/// `functions/lambda/KEYS.md` is the key design: each question, the key or index that answers it, and what it costs.
@NullMarked
package health.overturn.storage.item;

import org.jspecify.annotations.NullMarked;
