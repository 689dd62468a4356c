/// Reads the settings document of a practice, with its rows over the code tables and filing limits.
@NullMarked
package health.overturn.storage.settings;

import org.jspecify.annotations.NullMarked;
