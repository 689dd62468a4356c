/// The settings of a practice as JSON, as a stored document, and as the tables that override code tables.
@NullMarked
package health.overturn.storage.settings;

import org.jspecify.annotations.NullMarked;
