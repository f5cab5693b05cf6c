/// Migrations that move data: what stood before, and what stands after.
@NullMarked
package se.rodatraden.migrations;

import org.jspecify.annotations.NullMarked;
